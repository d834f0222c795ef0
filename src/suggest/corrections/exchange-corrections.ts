import { compare, isZero, negate } from '../../model/quantity.ts';
import type { Changes, Correction } from '../correction.ts';
import type { FailedGroup } from '../failed-groups.ts';
import { firstBroken } from '../first-broken.ts';
import type { SystemIndex } from '../system-index.ts';
import { cellsOfRule, figureIn } from '../system-index.ts';
import { makeCorrection } from './make-correction.ts';

/** Signs and exchanges together, at most so many: what nobody would do three times. */
const mostActions = 3;
const mostTried = 4_000;

/**
 * Two neighbouring cells exchanged; where one exchange is not enough, two of them, or one with a sign the other way.
 * Source: Scholtus (2008), 3.2, interchanged returns and costs: as few actions as possible.
 */
export function exchangeCorrections(index: SystemIndex, group: FailedGroup): readonly Correction[] {
  const single = exchangesOf(index, group.cells).flatMap((changes) => makeCorrection(index, 'exchange', changes, 8));
  if (single.some(({ settles }) => settles.length >= group.rules.length)) return single;
  return [...single, ...combinations(index, group)];
}

function exchangesOf({ system }: SystemIndex, cells: readonly number[]): readonly Changes[] {
  const exchanges = new Map<string, Changes>();
  for (const cell of cells) {
    for (const other of system.cells[cell]?.neighbours ?? []) {
      const [here, there] = [figureIn(system, cell), figureIn(system, other)];
      const changes = new Map([
        [cell, there],
        [other, here],
      ]);
      const key = [Math.min(cell, other), Math.max(cell, other)].join();
      if (compare(here, there) !== 0) exchanges.set(key, changes);
    }
  }
  return [...exchanges.values()];
}

/** The fewest actions, two or three, at least one of them an exchange, that settle the whole group. */
function combinations(index: SystemIndex, group: FailedGroup): readonly Correction[] {
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
