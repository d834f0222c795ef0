/**
 * The column of a table that a heading stands for, in English (case, spaces and hyphens do not matter) or Chinese.
 *
 * @param chinese the Chinese heading of each column
 * @example columnOfHeading(['valid_from'], { valid_from: '生效日期' }, 'Valid from') // 'valid_from'
 */
export function columnOfHeading<Column extends string>(
  columns: readonly Column[],
  chinese: Readonly<Record<Column, string>>,
  heading: string,
): Column | undefined {
  const plain = heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return columns.find((column) => column === plain || chinese[column] === plain);
}
