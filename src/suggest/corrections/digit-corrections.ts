import type { Quantity } from '../../model/quantity.ts';
import { negate, parseQuantity } from '../../model/quantity.ts';
import type { Correction } from '../correction.ts';
import type { DigitSlip } from '../digit-slip.ts';
import type { FailedGroup } from '../failed-groups.ts';
import { isFarFromLast } from '../nearness.ts';
import { neededValues } from '../needed-values.ts';
import type { SystemCell } from '../rule-system.ts';
import { slipBetween } from '../slip-between.ts';
import type { SystemIndex } from '../system-index.ts';
import { writtenTexts } from '../written-texts.ts';
import { makeCorrection } from './make-correction.ts';

/** One wrong digit fits a balance by chance at every second cell, the other slips hardly ever. */
const evidence: Readonly<Record<DigitSlip, number>> = { swapped: 8, missing: 8, doubled: 8, mistyped: 1 };

/** Two digits of one cell swapped, one missing, doubled or mistyped. */
export function digitCorrections(index: SystemIndex, group: FailedGroup): readonly Correction[] {
  return group.cells.flatMap((at) => {
    const cell = index.system.cells[at];
    if (!cell) return [];
    const needed = neededValues(index, at);
    const values =
      needed && !needed.more ? needed.values : slipsOf(cell).filter((value) => needed || isFarFromLast(cell, value));
    return values.flatMap((value) => {
      const slip = slipBetween(value, cell);
      return slip ? makeCorrection(index, 'digits', new Map([[at, value]]), evidence[slip]) : [];
    });
  });
}

/** Every value from which one slip leads to what the cell holds. */
function slipsOf(cell: SystemCell): readonly Quantity[] {
  const texts = new Set(writtenTexts(cell.value, cell).flatMap(oneSlipFrom));
  return [...texts].flatMap((text) => {
    const size = parseQuantity(text);
    if (!size) return [];
    return [cell.value.numerator < 0 ? negate(size) : size];
  });
}

function oneSlipFrom(written: string): readonly string[] {
  const characters = [...'0123456789'];
  const places = Array.from({ length: written.length + 1 }, (_, place) => place);
  return places.flatMap((place) => {
    const [before, here, after] = [written.slice(0, place), written.slice(place, place + 1), written.slice(place + 1)];
    const inserted = characters.map((character) => `${before}${character}${here}${after}`);
    if (here === '') return inserted;
    const replaced = characters.map((character) => `${before}${character}${after}`);
    const swapped = `${before}${after.slice(0, 1)}${here}${after.slice(1)}`;
    return [swapped, ...inserted, `${before}${after}`, ...replaced];
  });
}
