import { columnOfHeading } from '../../units/column-of-heading.ts';

/** The columns of the explanations file, in the order of a new one. */
export const explanationColumns = ['unit', 'form', 'period', 'kind', 'rule', 'text', 'valid_until'] as const;
export type ExplanationColumn = (typeof explanationColumns)[number];

/** What has to be there; the others may be left out. */
export const requiredExplanationColumns: readonly ExplanationColumn[] = ['unit', 'form', 'period', 'rule', 'text'];

const chineseHeadings: Readonly<Record<ExplanationColumn, string>> = {
  unit: '单位代码',
  form: '表号',
  period: '报告期',
  kind: '报送种类',
  rule: '公式编号',
  text: '审核说明',
  valid_until: '有效期至',
};

/** Every heading that is understood, for the nearest spelling. */
export const explanationHeadings: readonly string[] = [...explanationColumns, ...Object.values(chineseHeadings)];

/**
 * The column a heading stands for, in English (case, spaces and hyphens do not matter) or Chinese.
 *
 * @example explanationColumnOf('Valid until') // 'valid_until'
 */
export function explanationColumnOf(heading: string): ExplanationColumn | undefined {
  return columnOfHeading(explanationColumns, chineseHeadings, heading);
}
