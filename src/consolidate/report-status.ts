import type { ReturnAccount, ReturnStatus } from '../model/return.ts';
import type { Unit } from '../model/unit.ts';
import type { UnitTree } from '../units/unit-tree.ts';

/** How many returns stand how; those of other periods are not counted. */
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
  /** Its own returns, in the order of the forms. */
  readonly returns: readonly ReturnAccount[];
}

const none: StatusCounts = { due: 0, accepted: 0, sentBack: 0, conflicting: 0, missing: 0 };

const counted: Partial<Record<ReturnStatus, Exclude<keyof StatusCounts, 'due'>>> = {
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
  consolidation: { readonly tree: UnitTree; readonly returns: readonly ReturnAccount[] },
  scope?: string,
): readonly UnitStatus[] {
  const { tree, returns } = consolidation;
  const byUnit = groupByUnit(returns);
  const visit = (unit: Unit): readonly UnitStatus[] => {
    const accounts = byUnit.get(unit.code) ?? [];
    const own = accounts.reduce(add, none);
    const below = tree.children(unit.code).map(visit);
    const subtree = below.reduce((sum, [first]) => plus(sum, first?.subtree ?? none), own);
    return [{ unit, depth: tree.depth(unit.code), own, subtree, returns: accounts }, ...below.flat()];
  };
  const start = scope === undefined ? tree.root : tree.get(scope);
  return start ? visit(start) : [];
}

function groupByUnit(accounts: readonly ReturnAccount[]): ReadonlyMap<string, readonly ReturnAccount[]> {
  const groups = new Map<string, ReturnAccount[]>();
  for (const account of accounts) {
    const group = groups.get(account.unit);
    if (group) group.push(account);
    else groups.set(account.unit, [account]);
  }
  return groups;
}

function add(counts: StatusCounts, account: ReturnAccount): StatusCounts {
  const name = counted[account.status];
  return name ? { ...counts, due: counts.due + 1, [name]: counts[name] + 1 } : counts;
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
