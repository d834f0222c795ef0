import type { Unit } from '../model/unit.ts';
import type { UnitTree } from './unit-tree.ts';

/**
 * The units that stand for one of an earlier day, over any number of mergers in between; the unit itself where it
 * still stands.
 *
 * @param successors by code, units that named successors when they ended
 */
export function heirsOf(code: string, now: UnitTree, successors: ReadonlyMap<string, Unit>): ReadonlySet<string> {
  const heirs = new Set<string>();
  const visited = new Set<string>();
  const visit = (current: string): void => {
    // Successors in a circle lead nowhere.
    if (visited.has(current)) return;
    visited.add(current);
    if (now.get(current)) heirs.add(current);
    else for (const successor of successors.get(current)?.successors ?? []) visit(successor);
  };
  visit(code);
  return heirs;
}
