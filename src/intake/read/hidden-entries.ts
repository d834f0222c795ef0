import type { GridRange, SheetGrid } from '../../grid/sheet-grid.ts';
import { gridFlag, gridKind } from '../../grid/sheet-grid.ts';
import type { FiguresArea } from '../bind/sheet-binding.ts';
import type { SheetEntries, SheetEntry } from './sheet-entry.ts';

/** Entries that hold a number which nobody sees: in a hidden row or column, or under a merged range. */
export function hiddenEntries(
  grid: SheetGrid,
  entries: SheetEntries,
  { top, bottom }: Pick<FiguresArea, 'top' | 'bottom'>,
): readonly SheetEntry[] {
  // Headings are merged in every template, figures in none.
  const merges = grid.merges.filter((range) => range.top <= bottom && range.bottom >= top);
  if (merges.length === 0 && grid.hiddenRows.size === 0 && grid.hiddenColumns.size === 0) return [];
  const covered = coveredPlaces(merges, top, bottom);
  const hidden: SheetEntry[] = [];
  for (let index = 0; index < entries.length; index++) {
    const at = entries.places[index] ?? -1;
    if (at < 0 || grid.kind[at] !== gridKind.number || grid.number[at] === 0) continue;
    const isHidden = ((grid.flags[at] ?? 0) & gridFlag.hidden) !== 0;
    if (isHidden || covered.has(placeOf(grid.row[at] ?? 0, grid.column[at] ?? 0))) hidden.push(entries.at(index));
  }
  return hidden;
}

/** All cells of merged ranges but the first of each, which is the one that shows. The reader has a cap for their number. */
function coveredPlaces(merges: readonly GridRange[], top: number, bottom: number): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const range of merges) {
    for (let row = Math.max(range.top, top); row <= Math.min(range.bottom, bottom); row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (row !== range.top || column !== range.left) covered.add(placeOf(row, column));
      }
    }
  }
  return covered;
}

/** One number for a cell: a sheet has fewer than 2^15 columns. */
function placeOf(row: number, column: number): number {
  return row * 2 ** 15 + column;
}
