import type { Cell } from '../../model/form.ts';
import type { Language } from '../../model/label.ts';

/** Is a cell shown as a number. */
export function isNumeric(cell: Cell): boolean {
  return cell.type === 'integer' || cell.type === 'decimal' || cell.type === 'yesNo';
}

/**
 * The number format of a cell: thousands separators and its declared decimals; only this rounds.
 *
 * @param counted a yes/no cell that holds a number of yes instead of one answer
 * @param suffix a mark printed behind the figure
 */
export function numberFormat(cell: Cell, language: Language, counted: boolean, suffix = ''): string | undefined {
  if (cell.type === 'date') return 'yyyy-mm-dd';
  if (cell.type === 'text') return undefined;
  const mark = suffix === '' ? '' : `"${suffix}"`;
  if (cell.type === 'yesNo' && !counted) {
    const [yes, no] = language === 'en' ? ['yes', 'no'] : ['是', '否'];
    return `[=1]"${yes}";[=0]"${no}";#,##0`;
  }
  return `#,##0${cell.decimals > 0 ? `.${'0'.repeat(cell.decimals)}` : ''}${mark}`;
}
