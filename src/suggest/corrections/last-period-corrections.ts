import { compare, isZero } from '../../model/quantity.ts';
import type { Correction } from '../correction.ts';
import type { FailedGroup } from '../failed-groups.ts';
import { neededValues } from '../needed-values.ts';
import type { SystemIndex } from '../system-index.ts';
import { makeCorrection } from './make-correction.ts';

/** A cell that still holds last period's figure, where the balance says what this period's is. */
export function lastPeriodCorrections(index: SystemIndex, group: FailedGroup): readonly Correction[] {
  return group.cells.flatMap((at) => {
    const cell = index.system.cells[at];
    if (!cell?.previous || isZero(cell.value) || compare(cell.previous, cell.value) !== 0) return [];
    const value = neededValues(index, at)?.values[0];
    return value ? makeCorrection(index, 'last-period', new Map([[at, value]]), 8) : [];
  });
}
