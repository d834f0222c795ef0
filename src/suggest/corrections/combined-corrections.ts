import { isZero, negate } from '../../model/quantity.ts';
import type { Changes, Correction } from '../correction.ts';
import type { FailedGroup } from '../failed-groups.ts';
import { firstBroken } from '../first-broken.ts';
import type { SystemIndex } from '../system-index.ts';
import { cellsOfRule, figureIn } from '../system-index.ts';
import { exchangesOf } from './exchange-corrections.ts';
import { makeCorrection } from './make-correction.ts';

/** Nobody does more such things at once; more combinations fit by chance, and take long. */
const mostActions = 3;
const mostTried = 1_500;

/**
 * Where no single mistake explains a group: two exchanges, or exchanges together with signs the other way, as few actions as
 * possible. Source: Scholtus (2008), 3.2, example (c).
 */
export function combinedCorrections(index: SystemIndex, group: FailedGroup): readonly Correction[] {
  let tried = 0;
  const found = new Map<string, Correction>();
  const search = (done: Changes, exchanged: boolean, left: number): void => {
    const open = firstBroken(index, group, done);
    if (open === 'impossible') return;
    if (open === 'none') {
      const key = [...done.keys()].sort((a, b) => a - b).join();
      if (exchanged) for (const each of makeCorrection(index, 'exchange', done)) found.set(key, each);
      return;
    }
    if (left === 0) return;
    const cells = cellsOfRule(index, open).filter((cell) => group.cells.includes(cell) && !done.has(cell));
    const exchanges = exchangesOf(index, cells).filter((each) => ![...each.keys()].some((cell) => done.has(cell)));
    const flips = cells.filter((cell) => !isZero(figureIn(index.system, cell)));
    for (const each of [
      ...exchanges,
      ...flips.map((cell) => new Map([[cell, negate(figureIn(index.system, cell))]])),
    ]) {
      if (tried++ > mostTried) return;
      search(new Map([...done, ...each]), exchanged || each.size === 2, left - 1);
    }
  };
  for (let actions = 2; actions <= mostActions && found.size === 0; actions++) search(new Map(), false, actions);
  return [...found.values()].filter(({ settles }) => settles.length >= group.rules.length);
}
