import { Trouble } from '../model/trouble.ts';
import type { Unit } from '../model/unit.ts';
import { createTreeCounts } from './tree-counts.ts';
import { treeOrder } from './tree-order.ts';
import type { UnitTree } from './unit-tree.ts';
import { holdsOn, validityOf } from './validity.ts';

const none: readonly Unit[] = Object.freeze([]);

/**
 * The tree in force on a day, in time linear in the number of units.
 *
 * @param units of all times, checked
 * @throws Trouble when no district is in force on that day
 */
export function buildUnitTree(units: readonly Unit[], day: string, file: string): UnitTree {
  const byCode = new Map<string, Unit>();
  const children = new Map<string, Unit[]>();
  let root: Unit | undefined;
  for (const unit of units) {
    if (!holdsOn(validityOf(unit), day)) continue;
    byCode.set(unit.code, unit);
    if (unit.parent === undefined) root = unit;
    else pushTo(children, unit.parent, unit);
  }
  if (root === undefined) {
    throw new Trouble([{ code: 'units-root-not-in-force', parameters: { day }, place: { file } }]);
  }
  const order = treeOrder(root, children);
  const counts = createTreeCounts(units, order, day);
  return Object.freeze({
    day,
    root,
    units: order.units,
    get: (code: string) => byCode.get(code),
    children: (code: string) => children.get(code) ?? none,
    depth: (code: string) => order.depth[order.index.get(code) ?? 0] ?? 0,
    count: counts,
  });
}

function pushTo(children: Map<string, Unit[]>, parent: string, unit: Unit): void {
  const siblings = children.get(parent);
  if (siblings) siblings.push(unit);
  else children.set(parent, [unit]);
}
