import { isZero, negate } from '../../model/quantity.ts';
import type { Correction } from '../correction.ts';
import type { FailedGroup } from '../failed-groups.ts';
import type { SystemIndex } from '../system-index.ts';
import { figureIn } from '../system-index.ts';
import { makeCorrection } from './make-correction.ts';

/**
 * The sign of one cell the other way; of two, where one is not enough. Source: Scholtus (2008), "Algorithms for correcting
 * some obvious inconsistencies and rounding errors in business survey data", 3.2: as few signs as possible.
 */
export function signCorrections(index: SystemIndex, group: FailedGroup): readonly Correction[] {
  const { system } = index;
  const flippable = group.cells.filter((cell) => !isZero(figureIn(system, cell)));
  const flip = (cells: readonly number[]) =>
    makeCorrection(index, 'sign', new Map(cells.map((cell) => [cell, negate(figureIn(system, cell))])));
  const single = flippable.flatMap((cell) => flip([cell]));
  if (single.some(({ settles }) => settles.length === group.rules.length)) return single;
  const free = flippable.filter((cell) => (system.cells[cell]?.minimum?.numerator ?? -1) < 0);
  if (free.length > mostInPairs) return single;
  const pairs = free.flatMap((first, at) => free.slice(at + 1).flatMap((second) => flip([first, second])));
  const alone = new Set(single.flatMap(({ changes }) => [...changes.keys()]));
  return [...single, ...pairs.filter(({ changes }) => ![...changes.keys()].some((cell) => alone.has(cell)))];
}

/** Among more cells than this pairs would fit by chance, and take long. */
const mostInPairs = 60;
