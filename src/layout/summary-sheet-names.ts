import type { Label, Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';

/** The sheets of a summary workbook that belong to no form. */
export const summarySheetLabels = {
  contents: { zh: '目录', en: 'Contents' },
  notes: { zh: '编制说明', en: 'Notes' },
  reporting: { zh: '报送情况', en: 'Reporting' },
  register: { zh: '名录变动', en: 'Register changes' },
  findings: { zh: '审核问题', en: 'Findings' },
  sources: { zh: '数据来源', en: 'Sources' },
} as const satisfies Record<string, Label>;

const formSheetLabels = {
  /** The form's own look for one chosen unit. */
  formView: { zh: '汇总', en: 'summary' },
  /** One row per unit (过录表). */
  byUnit: { zh: '分单位', en: 'by unit' },
  /** All rows of a list form. */
  rows: { zh: '明细', en: 'rows' },
  /** Grouped sums of a list form. */
  groups: { zh: '分组', en: 'groups' },
} as const satisfies Record<string, Label>;

/** Excel allows 31 characters and none of `\ / ? * [ ] :`; an apostrophe would need doubling in every formula. */
const longestName = 31;

/** The name of a sheet that belongs to no form. */
export function summarySheetName(sheet: keyof typeof summarySheetLabels, language: Language): string {
  return inLanguage(summarySheetLabels[sheet], language);
}

/**
 * The name of one sheet of a form: `DJ01 分单位`, at most 31 characters.
 *
 * @example summaryFormSheetName('DJ01', 'byUnit', 'zh-CN') // 'DJ01 分单位'
 */
export function summaryFormSheetName(form: string, sheet: keyof typeof formSheetLabels, language: Language): string {
  const suffix = ` ${inLanguage(formSheetLabels[sheet], language)}`;
  const code = form.replace(/[\\/?*[\]:']/g, '_').slice(0, longestName - suffix.length);
  return code + suffix;
}

/** What a sheet of a summary shows. */
export type SummarySheetRole = keyof typeof summarySheetLabels | keyof typeof formSheetLabels;

const frontRoles = Object.keys(summarySheetLabels) as readonly (keyof typeof summarySheetLabels)[]; // its own keys
const formRoles = Object.keys(formSheetLabels) as readonly (keyof typeof formSheetLabels)[]; // its own keys

/**
 * What the name of a sheet says that it shows, and of which form; undefined where a summary has no such sheet.
 *
 * @example parseSummarySheetName('DJ01 分单位', 'zh-CN') // { role: 'byUnit', form: 'DJ01' }
 */
export function parseSummarySheetName(
  name: string,
  language: Language,
): { readonly role: SummarySheetRole; readonly form?: string } | undefined {
  const front = frontRoles.find((role) => summarySheetName(role, language) === name);
  if (front) return { role: front };
  const ofForm = formRoles.find((role) => name.endsWith(` ${inLanguage(formSheetLabels[role], language)}`));
  return (
    ofForm && {
      role: ofForm,
      form: name.slice(0, name.lastIndexOf(` ${inLanguage(formSheetLabels[ofForm], language)}`)),
    }
  );
}
