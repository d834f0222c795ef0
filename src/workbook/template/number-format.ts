import type { Cell } from '../../model/form.ts';

/** `_ ` keeps the figures off the rule at their right. */
const gap = '_ ';

/** Thousands separators and the declared decimals; text cells stay text, so that `01` is not turned into 1. */
export function numberFormat(cell: Cell): string {
  if (cell.type === 'integer' || cell.type === 'decimal') {
    return `#,##0${cell.decimals > 0 ? `.${'0'.repeat(cell.decimals)}` : ''}${gap}`;
  }
  if (cell.type === 'date') return 'yyyy-mm-dd';
  return cell.type === 'text' && cell.origin !== 'computed' ? '@' : 'General';
}
