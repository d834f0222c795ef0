import type { Label, Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';

/** What the face of a template says, each as `名：值` in one cell. */
export const faceLabels = {
  formCode: { zh: '表号', en: 'Form' },
  authority: { zh: '制定机关', en: 'Authority' },
  approval: { zh: '批准文号', en: 'Approval' },
  validUntil: { zh: '有效期至', en: 'Valid until' },
  unit: { zh: '填报单位', en: 'Unit' },
  period: { zh: '报告期', en: 'Period' },
  kind: { zh: '报表类型', en: 'Kind' },
  measure: { zh: '计量单位', en: 'Measure' },
  change: { zh: '时点数比上期（必选）', en: 'Stocks against last period (choose)' },
  nil: { zh: '本表无业务（选 ✓，各格均按 0 计）', en: 'Nothing to report (✓: every cell is 0)' },
} as const satisfies Readonly<Record<string, Label>>;

export type FaceName = keyof typeof faceLabels;

/** What may be chosen for 时点数比上期. */
export const changeChoices = {
  unchanged: { zh: '无变动', en: 'unchanged' },
  changed: { zh: '变动', en: 'changed' },
} as const satisfies Readonly<Record<string, Label>>;

/** What stands in the cell for 本表无业务 when it is chosen. */
export const nilMark = '✓';

/**
 * One line of the face.
 *
 * @example faceText('unit', '520115001 云岭街道', 'zh-CN') // '填报单位：520115001 云岭街道'
 */
export function faceText(name: FaceName, value: string, language: Language): string {
  return `${inLanguage(faceLabels[name], language)}${language === 'en' ? ': ' : '：'}${value}`;
}

/**
 * One line of the face as it is printed: short Chinese labels are spread to the width of four characters, so that the
 * colons of a block stand below each other.
 *
 * @example printedFaceText('formCode', 'DJ01', 'zh-CN') // '表　　号：DJ01'
 */
export function printedFaceText(name: FaceName, value: string, language: Language): string {
  const { zh } = faceLabels[name];
  const text = faceText(name, value, language);
  return language === 'en' || zh.length > 3
    ? text
    : [...zh].join(zh.length === 2 ? '　　' : ' ') + text.slice(zh.length);
}

/**
 * The value of a line of the face, in either language, with either colon and with or without spaces in the label.
 *
 * @returns undefined where the text is no such line
 * @example faceValue('unit', '填报单位: 520115001 云岭街道') // '520115001 云岭街道'
 */
export function faceValue(name: FaceName, text: string): string | undefined {
  const line = splitFaceText(text);
  return line && faceNameOf(line.label) === name ? line.value : undefined;
}

/** A text as label and value, whatever it is a line of; undefined where it has no colon behind a label. */
export function splitFaceText(text: string): { readonly label: string; readonly value: string } | undefined {
  const match = /^\s*([^：:]+?)\s*[：:]\s*(.*?)\s*$/s.exec(text);
  const [, label, value] = match ?? [];
  return label === undefined || value === undefined ? undefined : { label, value };
}

// `keys` cannot know that these are all.
const faceNames = Object.keys(faceLabels) as FaceName[];
const chinese: ReadonlyMap<string, FaceName> = new Map(faceNames.map((name) => [faceLabels[name].zh, name]));
const english: ReadonlyMap<string, FaceName> = new Map(
  faceNames.map((name) => [faceLabels[name].en.toLowerCase(), name]),
);

/** Which line has this label, in either language and with or without spaces in a Chinese one. */
export function faceNameOf(label: string): FaceName | undefined {
  return chinese.get(label.replace(/\s+/g, '')) ?? english.get(label.toLowerCase());
}
