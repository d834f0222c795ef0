import type { Quantity } from '../../model/quantity.ts';
import { divide, integer, isZero, multiply } from '../../model/quantity.ts';
import type { Changes, Correction } from '../correction.ts';
import type { FailedGroup } from '../failed-groups.ts';
import { isFarFromLast } from '../nearness.ts';
import { neededValues } from '../needed-values.ts';
import type { SystemIndex } from '../system-index.ts';
import { figureIn } from '../system-index.ts';
import { mayHold } from '../try-changes.ts';
import { makeCorrection } from './make-correction.ts';
import { sheetGroups } from './sheet-groups.ts';

const powers = [10, 100, 1_000, 10_000].map((power) => integer(power));
const factors: readonly Quantity[] = powers.flatMap((power) => [power, divide(integer(1), power) ?? power]);

/** A factor of 10, 100, 1,000 or 10,000 too much or too little: one cell, or a whole row, column or return in another measure. */
export function factorCorrections(index: SystemIndex, group: FailedGroup): readonly Correction[] {
  const cells = group.cells.filter((cell) => !isZero(figureIn(index.system, cell)));
  const single = cells.flatMap((at) => {
    const cell = index.system.cells[at];
    if (!cell) return [];
    const balanced = neededValues(index, at) !== undefined;
    return factors
      .map((factor) => multiply(cell.value, factor))
      .filter((value) => balanced || isFarFromLast(cell, value))
      .flatMap((value) => makeCorrection(index, 'factor', new Map([[at, value]]), 8));
  });
  const whole = sheetGroups(index.system, group.cells).flatMap((members) =>
    factors.flatMap((factor) => {
      const changes = multiplied(index, members, factor);
      return changes ? makeCorrection(index, 'factor', changes, 8).filter((each) => isFounded(index, each)) : [];
    }),
  );
  return [...single, ...whole];
}

/** Where no balance asks for it, last period's figures have to speak for every one of the new ones. */
function isFounded({ system }: SystemIndex, { changes, settles }: Correction): boolean {
  if (settles.some((rule) => system.linear[rule]?.operator === '=')) return true;
  return [...changes].every(([at, to]) => {
    const cell = system.cells[at];
    return cell !== undefined && isFarFromLast(cell, to);
  });
}

function multiplied({ system }: SystemIndex, members: readonly number[], factor: Quantity): Changes | undefined {
  const changes = new Map<number, Quantity>();
  for (const at of members) {
    const cell = system.cells[at];
    if (!cell || cell.fixed || isZero(cell.value)) continue;
    const value = multiply(cell.value, factor);
    if (!mayHold(cell, value)) return undefined;
    changes.set(at, value);
  }
  return changes.size > 1 ? changes : undefined;
}
