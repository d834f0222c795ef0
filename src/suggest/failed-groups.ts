import type { SystemIndex } from './system-index.ts';
import { cellsOfRule } from './system-index.ts';

/** Failed rules that hang together through cells that may be changed. */
export interface FailedGroup {
  /** By index, in order. */
  readonly rules: readonly number[];
  /** Cells that are not fixed and that one of the rules reads, in order. */
  readonly cells: readonly number[];
}

/** Splits what failed into groups that share no cell that may be changed: mistakes that have nothing to do with each other. */
export function failedGroups(index: SystemIndex): readonly FailedGroup[] {
  const groups: { rules: Set<number>; cells: Set<number> }[] = [];
  for (const rule of index.failed) {
    const cells = cellsOfRule(index, rule).filter((cell) => index.system.cells[cell]?.fixed === false);
    const merged = { rules: new Set([rule]), cells: new Set(cells) };
    for (const group of groups.filter((each) => cells.some((cell) => each.cells.has(cell)))) {
      for (const each of group.rules) merged.rules.add(each);
      for (const each of group.cells) merged.cells.add(each);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  const inOrder = (numbers: ReadonlySet<number>) => [...numbers].sort((a, b) => a - b);
  return groups
    .map(({ rules, cells }) => ({ rules: inOrder(rules), cells: inOrder(cells) }))
    .sort((a, b) => (a.rules[0] ?? 0) - (b.rules[0] ?? 0));
}
