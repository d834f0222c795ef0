import type { Unit } from '../model/unit.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import type { OwedStanding, OwedStatus } from './owed-standings.ts';
import { owedStandings } from './owed-standings.ts';

/** How many owed returns stand how, each counted once whatever was sent in for it. */
export interface StatusCounts {
  /** Owed: accepted, sent-back, conflicting or missing. */
  readonly due: number;
  readonly accepted: number;
  readonly sentBack: number;
  readonly conflicting: number;
  readonly missing: number;
}

/** Who has reported (催报单): one unit, itself and with all below it. */
export interface UnitStatus {
  readonly unit: Unit;
  readonly depth: number;
  readonly own: StatusCounts;
  readonly subtree: StatusCounts;
  /** What it owes itself, in the order of the forms, with all that was sent in for it. */
  readonly returns: readonly OwedStanding[];
}

const none: StatusCounts = { due: 0, accepted: 0, sentBack: 0, conflicting: 0, missing: 0 };

const counted: Readonly<Record<OwedStatus, Exclude<keyof StatusCounts, 'due'>>> = {
  accepted: 'accepted',
  'sent-back': 'sentBack',
  conflicting: 'conflicting',
  missing: 'missing',
};

/**
 * Who has reported, who has not, and what was sent back.
 *
 * @param scope code of the unit to start at; default: the whole tree
 * @returns one entry per unit, in tree order
 * @example reportStatus(consolidation).filter((status) => status.own.missing > 0)
 */
export function reportStatus(
  consolidation: { readonly tree: UnitTree } & Parameters<typeof owedStandings>[0],
  scope?: string,
): readonly UnitStatus[] {
  const { tree } = consolidation;
  const byUnit = groupByUnit(owedStandings(consolidation));
  const visit = (unit: Unit): readonly UnitStatus[] => {
    const standings = byUnit.get(unit.code) ?? [];
    const own = standings.reduce(add, none);
    const below = tree.children(unit.code).map(visit);
    const subtree = below.reduce((sum, [first]) => plus(sum, first?.subtree ?? none), own);
    return [{ unit, depth: tree.depth(unit.code), own, subtree, returns: standings }, ...below.flat()];
  };
  const start = scope === undefined ? tree.root : tree.get(scope);
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

function add(counts: StatusCounts, { status }: OwedStanding): StatusCounts {
  const name = counted[status];
  return { ...counts, due: counts.due + 1, [name]: counts[name] + 1 };
}

function plus(a: StatusCounts, b: StatusCounts): StatusCounts {
  return {
    due: a.due + b.due,
    accepted: a.accepted + b.accepted,
    sentBack: a.sentBack + b.sentBack,
    conflicting: a.conflicting + b.conflicting,
    missing: a.missing + b.missing,
  };
}
