import type { Correction } from '../correction.ts';
import type { FailedGroup } from '../failed-groups.ts';
import { neededValues } from '../needed-values.ts';
import { totalsOf } from '../rule-total.ts';
import type { SystemIndex } from '../system-index.ts';
import { makeCorrection } from './make-correction.ts';

/** The only value with which a cell would balance, whatever happened to it; totals are what people forget to add up again. */
export function balanceCorrections(index: SystemIndex, group: FailedGroup): readonly Correction[] {
  const totals = totalsOf(index, group.rules);
  return group.cells.flatMap((at) => {
    const value = neededValues(index, at)?.values[0];
    return value ? makeCorrection(index, 'balance', new Map([[at, value]]), totals.has(at) ? 8 : 1) : [];
  });
}
