import { compare } from '../../model/quantity.ts';
import type { Changes, Correction } from '../correction.ts';
import type { FailedGroup } from '../failed-groups.ts';
import type { SystemIndex } from '../system-index.ts';
import { figureIn } from '../system-index.ts';
import { makeCorrection } from './make-correction.ts';

/** Two neighbouring cells exchanged (Scholtus 2008, 3.2: interchanged returns and costs). */
export function exchangeCorrections(index: SystemIndex, group: FailedGroup): readonly Correction[] {
  return exchangesOf(index, group.cells).flatMap((changes) => makeCorrection(index, 'exchange', changes, 8));
}

/** Every pair of neighbours of which one is among these cells, each holding what the other holds. */
export function exchangesOf({ system }: SystemIndex, cells: readonly number[]): readonly Changes[] {
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
