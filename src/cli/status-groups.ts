import type { UnitStatus } from '../consolidate/report-status.ts';
import type { Unit } from '../model/unit.ts';
import type { UnitTree } from '../units/unit-tree.ts';

/** Who looks after whom: a street, or a park or district, with itself and the communities directly under it. */
export interface StatusGroup {
  readonly head: Unit;
  readonly members: readonly UnitStatus[];
}

/** Units by the street, park or district they stand under, in tree order of those; without units that owe nothing. */
export function statusGroups(units: readonly UnitStatus[], tree: UnitTree): readonly StatusGroup[] {
  const groups = new Map<string, { readonly head: Unit; readonly members: UnitStatus[] }>();
  for (const status of units) {
    const head = headOf(status.unit, tree);
    const group = groups.get(head.code) ?? { head, members: [] };
    groups.set(head.code, group);
    if (status.own.due > 0) group.members.push(status);
  }
  return [...groups.values()].filter(({ members }) => members.length > 0);
}

function headOf(unit: Unit, tree: UnitTree): Unit {
  if (unit.level !== 'community' || unit.parent === undefined) return unit;
  return tree.get(unit.parent) ?? unit;
}
