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
  nil: { zh: '本表无业务（选 ✓，各格均按 0 计）', en: 'Nothing to report (✓: every cell is 0)' },
} as const satisfies Readonly<Record<string, Label>>;

/** What stands in the cell for 本表无业务 when it is chosen. */
export const nilMark = '✓';

/**
 * One line of the face.
 *
 * @example faceText('unit', '520115001 云岭街道', 'zh-CN') // '填报单位：520115001 云岭街道'
 */
export function faceText(name: keyof typeof faceLabels, value: string, language: Language): string {
  return `${inLanguage(faceLabels[name], language)}${language === 'en' ? ': ' : '：'}${value}`;
}

/**
 * The value of a line of the face, in either language and with either colon.
 *
 * @returns undefined where the text is no such line
 * @example faceValue('unit', '填报单位: 520115001 云岭街道') // '520115001 云岭街道'
 */
export function faceValue(name: keyof typeof faceLabels, text: string): string | undefined {
  const match = /^\s*([^：:]+?)\s*[：:]\s*(.*?)\s*$/s.exec(text);
  const [, label, value] = match ?? [];
  const { zh, en } = faceLabels[name];
  return label === zh || label?.toLowerCase() === en.toLowerCase() ? value : undefined;
}
