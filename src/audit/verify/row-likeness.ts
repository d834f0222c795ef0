import type { SheetGrid } from '../../grid/sheet-grid.ts';
import type { Likeness } from './align-rows.ts';
import type { SheetRow } from './sheet-rows.ts';
import { printedValue } from './sheet-rows.ts';

/** So many columns at the left say whose row it is. */
const namingColumns = 3;

/** How alike rows of two sheets are: half by the cells that name a row, half by all of them. */
export function rowLikeness(
  expected: { readonly grid: SheetGrid; readonly rows: readonly SheetRow[] },
  found: { readonly grid: SheetGrid; readonly rows: readonly SheetRow[] },
): Likeness {
  const expectedCells = expected.rows.map((row) => () => cellsOf(expected.grid, row));
  const foundCells = found.rows.map((row) => () => cellsOf(found.grid, row));
  return (i, j) => {
    const [ours, theirs] = [expectedCells[i]?.(), foundCells[j]?.()];
    if (!ours || !theirs) return 0;
    let [equal, named, naming] = [0, 0, 0];
    for (const [column, value] of ours) {
      const isEqual = theirs.get(column) === value;
      if (isEqual) equal += 1;
      if (column <= namingColumns) {
        naming += 1;
        if (isEqual) named += 1;
      }
    }
    const all = Math.max(ours.size, theirs.size, 1);
    return (naming === 0 ? equal / all : named / naming) / 2 + equal / all / 2;
  };
}

function cellsOf(grid: SheetGrid, { from, to }: SheetRow): ReadonlyMap<number, string> {
  const cells = new Map<number, string>();
  for (let index = from; index < to; index++) {
    const value = printedValue(grid, index);
    if (value !== '') cells.set(grid.column[index] ?? 0, value);
  }
  return cells;
}
