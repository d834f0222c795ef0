import { lastColumn, lastRow, parseReference } from './cell-reference.ts';
import { damaged, overCap } from './reading-stop.ts';
import type { GridRange } from './sheet-grid.ts';
import type { SheetSurroundings } from './sheet-surroundings.ts';

/**
 * Reads `A1:B2`, from any corner to the opposite one: some programs begin at the right.
 *
 * @throws ReadingStop where it is no range
 */
export function mergedRange(text: string, sheet: string): GridRange {
  const [from = '', to = from] = text.split(':');
  // Whole columns (A:B) and whole rows (1:2), as some programs merge them.
  const a = parseReference(from) ?? parseReference(`${from}1`) ?? parseReference(`A${from}`);
  const b = parseReference(to) ?? parseReference(`${to}${lastRow}`) ?? parseReference(`XFD${to}`);
  const [bottom, right] = [Math.max(a?.row ?? 0, b?.row ?? 0), Math.max(a?.column ?? 0, b?.column ?? 0)];
  if (!a || !b || bottom > lastRow || right > lastColumn) {
    throw damaged(`“${sheet}”的合并区域“${text}”无效`, `"${sheet}" has a merged range "${text}"`);
  }
  return { top: Math.min(a.row, b.row), left: Math.min(a.column, b.column), bottom, right };
}

/** @throws ReadingStop beyond the cap of cells in merged ranges */
export function countMerged({ top, left, bottom, right }: GridRange, { caps, spent }: SheetSurroundings): void {
  spent.mergedCells += (bottom - top + 1) * (right - left + 1);
  if (spent.mergedCells > caps.mergedCells) {
    throw overCap({ zh: '合并区域的单元格数', en: 'cells in merged ranges' }, spent.mergedCells, caps.mergedCells);
  }
}
