import type { RowAlignment } from './align-rows.ts';
import type { SheetRow } from './sheet-rows.ts';

/** Where the rows of a sheet went: 1-based in and out, undefined for a row that is gone. */
export type RowShift = (row: number) => number | undefined;

/** @returns undefined where every row stands where it stood */
export function rowShift(
  expected: readonly SheetRow[],
  found: readonly SheetRow[],
  { pairs, missing, moved }: RowAlignment,
): RowShift | undefined {
  const places = new Map<number, number | undefined>(missing.map((i) => [expected[i]?.row ?? 0, undefined]));
  let hasShift = missing.length > 0;
  for (const [i, j] of [...pairs, ...moved]) {
    const [from, to] = [expected[i]?.row ?? 0, found[j]?.row ?? 0];
    places.set(from, to);
    if (from !== to) hasShift = true;
  }
  if (!hasShift) return undefined;
  // Blank rows move with the row above them.
  return (row) => {
    for (let above = row; above > 0; above--) {
      if (!places.has(above)) continue;
      const place = places.get(above);
      if (place !== undefined || above === row) return place === undefined ? undefined : place + row - above;
    }
    return row;
  };
}
