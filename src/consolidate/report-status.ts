import type { Unit } from '../model/unit.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import type { OwedStanding } from './owed-standings.ts';
import { owedStandings } from './owed-standings.ts';
import type { StatusCounts } from './status-counts.ts';
import { addStatusCounts, countStandings } from './status-counts.ts';

/** Who has reported (催报单): one unit, itself and with all below it. */
export interface UnitStatus {
  readonly unit: Unit;
  readonly depth: number;
  readonly own: StatusCounts;
  readonly subtree: StatusCounts;
  /** What it owes itself, in the order of the forms, with all that was sent in for it. */
  readonly returns: readonly OwedStanding[];
}

/** Where to start, and whether what is not accepted yet is late. */
export interface StatusScope {
  /** Code of the unit to start at; default: the whole tree. */
  readonly unit?: string;
  /** Whether the deadline of the period has passed; left out: nobody knows. */
  readonly isOver?: boolean;
}

/**
 * Who has reported, who has not, and what was sent back.
 *
 * @returns one entry per unit, in tree order
 * @example reportStatus(consolidation).filter((status) => status.own.missing > 0)
 */
export function reportStatus(
  consolidation: { readonly tree: UnitTree } & Parameters<typeof owedStandings>[0],
  { unit: code, isOver }: StatusScope = {},
): readonly UnitStatus[] {
  const { tree } = consolidation;
  const byUnit = groupByUnit(owedStandings(consolidation));
  const visit = (unit: Unit): readonly UnitStatus[] => {
    const returns = byUnit.get(unit.code) ?? [];
    const own = countStandings(returns, isOver);
    const below = tree.children(unit.code).map(visit);
    const subtree = below.reduce((sum, [first]) => (first ? addStatusCounts(sum, first.subtree) : sum), own);
    return [{ unit, depth: tree.depth(unit.code), own, subtree, returns }, ...below.flat()];
  };
  const start = code === undefined ? tree.root : tree.get(code);
  return start ? visit(start) : [];
}

function groupByUnit(standings: readonly OwedStanding[]): ReadonlyMap<string, readonly OwedStanding[]> {
  const groups = new Map<string, OwedStanding[]>();
  for (const standing of standings) {
    const { code } = standing.owed.unit;
    const group = groups.get(code);
    if (group) group.push(standing);
    else groups.set(code, [standing]);
  }
  return groups;
}
