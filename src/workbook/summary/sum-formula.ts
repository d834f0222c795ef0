import { columnLetters } from '../../layout/address.ts';

/** Excel takes 255 arguments, LibreOffice fails at 256. */
const mostArguments = 250;

/**
 * The cells of a column in these rows, consecutive rows merged: `E8:E45`, `E47`.
 *
 * @param rows ascending
 */
export function rowRanges(column: number, rows: readonly number[]): string[] {
  const letters = columnLetters(column);
  const ranges: string[] = [];
  let first = 0;
  for (let index = 1; index <= rows.length; index++) {
    const last = rows[index - 1] ?? 0;
    if (index < rows.length && rows[index] === last + 1) continue;
    const start = rows[first] ?? 0;
    ranges.push(start === last ? `${letters}${start}` : `${letters}${start}:${letters}${last}`);
    first = index;
  }
  return ranges;
}

/**
 * A SUM over an explicit list, so that tracing precedents shows exactly what is added; nested beyond 250 arguments.
 *
 * @example sumFormula(5, [6, 7, 9]) // 'SUM(E6:E7,E9)'
 */
export function sumFormula(column: number, rows: readonly number[]): string {
  let terms = rowRanges(column, rows);
  while (terms.length > mostArguments) {
    const nested: string[] = [];
    for (let at = 0; at < terms.length; at += mostArguments) {
      nested.push(`SUM(${terms.slice(at, at + mostArguments).join(',')})`);
    }
    terms = nested;
  }
  return `SUM(${terms.join(',')})`;
}

/** MAX or MIN over an explicit list; undefined beyond 250 arguments (nested, a part without numbers would count as 0). */
export function extremeFormula(name: 'MAX' | 'MIN', column: number, rows: readonly number[]): string | undefined {
  const terms = rowRanges(column, rows);
  return terms.length > mostArguments ? undefined : `${name}(${terms.join(',')})`;
}
