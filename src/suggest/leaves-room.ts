import type { Correction } from './correction.ts';
import type { FailedGroup } from './failed-groups.ts';
import type { SystemIndex } from './system-index.ts';
import { cellsOfRule } from './system-index.ts';

/**
 * Whether what a correction leaves failed can be another mistake: every such rule has a cell that could be wrong and that no rule reads
 * which the correction has just satisfied. Where localising says what could be wrong together, that cell has to be of the same set.
 *
 * @param sets smallest sets of cells that could be wrong; empty where nothing is known
 */
export function leavesRoom(
  index: SystemIndex,
  group: FailedGroup,
  { changes, settles }: Correction,
  sets: readonly (readonly number[])[],
): boolean {
  const left = group.rules.filter((rule) => !settles.includes(rule));
  if (left.length === 0) return true;
  const changed = [...changes.keys()];
  const settled = new Set(changed.flatMap((cell) => (index.touching[cell] ?? []).map(({ rule }) => rule)));
  const isApart = (cell: number) => !(index.touching[cell] ?? []).some(({ rule }) => settled.has(rule));
  const apart = new Set(group.cells.filter(isApart));
  const possible =
    sets.length === 0 ? [group.cells] : sets.filter((set) => changed.every((cell) => set.includes(cell)));
  return possible.some((set) =>
    left.every((rule) => cellsOfRule(index, rule).some((cell) => apart.has(cell) && set.includes(cell))),
  );
}
