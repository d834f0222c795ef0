import { suggestionKinds } from '../../model/suggestion.ts';
import type { Correction } from '../correction.ts';
import type { FailedGroup } from '../failed-groups.ts';
import { kindOfChange } from '../kind-of-change.ts';
import { solveCells } from '../solve-cells.ts';
import type { SystemIndex } from '../system-index.ts';
import { makeCorrection } from './make-correction.ts';

/** More cells at once are no suggestion but a guess. */
const mostCells = 4;

/**
 * Several mistakes in figures that hang together: the smallest sets of cells that could be wrong, each with the only values
 * that balance. The kind is that of the change that is hardest to explain.
 *
 * @param sets cells by index, as localising found them
 */
export function setCorrections(
  index: SystemIndex,
  group: FailedGroup,
  sets: readonly (readonly number[])[],
): readonly Correction[] {
  const inGroup = new Set(group.cells);
  return sets.flatMap((set) => {
    if (set.length < 2 || set.length > mostCells || !set.some((cell) => inGroup.has(cell))) return [];
    const changes = solveCells(index, set);
    if (!changes) return [];
    const kinds = [...changes].map(([at, to]) => {
      const cell = index.system.cells[at];
      return suggestionKinds.indexOf(cell ? kindOfChange(cell, to) : 'balance');
    });
    return makeCorrection(index, suggestionKinds[Math.max(...kinds)] ?? 'balance', changes);
  });
}
