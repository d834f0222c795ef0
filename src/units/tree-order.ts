import type { Unit } from '../model/unit.ts';

/** Units in tree order; entry `i` of the arrays speaks of `units[i]`. */
export interface TreeOrder {
  readonly units: readonly Unit[];
  readonly index: ReadonlyMap<string, number>;
  readonly depth: Uint8Array;
  /** Index behind the last unit below. */
  readonly end: Uint32Array;
}

/** Walks down from the root; siblings stay as they are given. */
export function treeOrder(root: Unit, children: ReadonlyMap<string, readonly Unit[]>): TreeOrder {
  const units: Unit[] = [];
  const index = new Map<string, number>();
  const depths: number[] = [];
  const ends: number[] = [];
  // Four levels at most, so recursion is shallow.
  const visit = (unit: Unit, depth: number): void => {
    const at = units.length;
    units.push(unit);
    index.set(unit.code, at);
    depths.push(depth);
    ends.push(0);
    for (const child of children.get(unit.code) ?? []) visit(child, depth + 1);
    ends[at] = units.length;
  };
  visit(root, 0);
  return { units, index, depth: Uint8Array.from(depths), end: Uint32Array.from(ends) };
}
