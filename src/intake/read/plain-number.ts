import type { Edition } from '../../forms/edition.ts';
import { gridFlag, gridKind } from '../../grid/sheet-grid.ts';
import type { Cell } from '../../model/form.ts';
import type { SheetEntries } from './sheet-entry.ts';

/** Formats and formulas that make a number mean something else than itself. */
const unusual = gridFlag.noCachedResult | gridFlag.external | gridFlag.percent | gridFlag.date;

const scales = new WeakMap<Edition, Float64Array>();

/** By cell index: 10^decimals where the filler types a number, 0 elsewhere. Kept per edition. */
export function numberScales(edition: Edition): Float64Array {
  const isNumber = ({ index, origin, type, codes }: Cell): boolean =>
    edition.open[index] === true && origin === 'typed' && !codes && (type === 'integer' || type === 'decimal');
  const known =
    scales.get(edition) ?? Float64Array.from(edition.form.cells, (cell) => (isNumber(cell) ? 10 ** cell.decimals : 0));
  scales.set(edition, known);
  return known;
}

/**
 * The number that an entry holds as nearly every entry does, in units of its decimals: neither rounded, nor formatted as
 * something else, nor too large. NaN for all others, which have to be read with care.
 *
 * @param scale 10^decimals
 */
export function plainUnits({ grid, places }: SheetEntries, index: number, scale: number): number {
  const place = places[index] ?? -1;
  if (place < 0 || grid.kind[place] !== gridKind.number || ((grid.flags[place] ?? 0) & unusual) !== 0)
    return Number.NaN;
  const number = grid.number[place] ?? Number.NaN;
  const units = Math.round(number * scale);
  // −0 is 0.
  return Number.isSafeInteger(units) && units / scale === number && Math.abs(number) < 1e15 ? units + 0 : Number.NaN;
}
