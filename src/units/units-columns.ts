import { columnOfHeading } from './column-of-heading.ts';

/** The columns of the units file, in the order of a new one. */
export const unitsColumns = [
  'code',
  'name',
  'level',
  'kind',
  'parent',
  'valid_from',
  'valid_to',
  'successors',
] as const;
export type UnitsColumn = (typeof unitsColumns)[number];

/** What has to be there; the others may be left out. */
export const requiredUnitsColumns: readonly UnitsColumn[] = ['code', 'name', 'level', 'parent'];

const chineseHeadings: Readonly<Record<UnitsColumn, string>> = {
  code: '代码',
  name: '名称',
  level: '层级',
  kind: '类别',
  parent: '上级',
  valid_from: '生效日期',
  valid_to: '失效日期',
  successors: '继任单位',
};

/** Every heading that is understood, for the nearest spelling. */
export const unitsHeadings: readonly string[] = [...unitsColumns, ...Object.values(chineseHeadings)];

/**
 * The column a heading stands for, in English (case, spaces and hyphens do not matter) or Chinese.
 *
 * @example unitsColumnOf('Valid from') // 'valid_from'
 */
export function unitsColumnOf(heading: string): UnitsColumn | undefined {
  return columnOfHeading(unitsColumns, chineseHeadings, heading);
}
