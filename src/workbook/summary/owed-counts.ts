import type { OwnStates } from './own-states.ts';
import type { ScopeUnit } from './scope-units.ts';
import type { SummaryContents, SummaryOwed } from './summary-contents.ts';

/** Counts of owed returns of all kinds, own and declared, each once: what `huizong status` counts. */
export interface ReturnCounts {
  readonly due: number;
  readonly received: number;
  readonly accepted: number;
}

const none: ReturnCounts = { due: 0, received: 0, accepted: 0 };

/** By form and unit ({@link owedKey}): what the unit and all below it owe. */
export function countOwedBelow(
  { owed, tree }: Pick<SummaryContents, 'owed' | 'tree'>,
  scope: readonly ScopeUnit[],
  states: OwnStates,
): ReadonlyMap<string, ReturnCounts> {
  const counts = new Map<string, ReturnCounts>();
  const inScope = new Set(scope.map(({ unit }) => unit.code));
  for (const each of owed) {
    const one = countOwed(each, states);
    let code: string | undefined = each.unit;
    while (code !== undefined && inScope.has(code)) {
      const key = owedKey(each.form, code);
      counts.set(key, addCounts([counts.get(key) ?? none, one]));
      code = tree.get(code)?.parent;
    }
  }
  return counts;
}

export function owedKey(form: string, unit: string): string {
  return `${form} ${unit}`;
}

/** One owed return as a count. */
export function countOwed({ form, unit, kind }: SummaryOwed, states: OwnStates): ReturnCounts {
  const state = states.of(form, unit, kind) ?? 'missing';
  return { due: 1, received: state === 'missing' ? 0 : 1, accepted: state === 'accepted' ? 1 : 0 };
}

/** Counts of several forms or levels together. */
export function addCounts(counts: readonly ReturnCounts[]): ReturnCounts {
  return counts.reduce(
    (sum, each) => ({
      due: sum.due + each.due,
      received: sum.received + each.received,
      accepted: sum.accepted + each.accepted,
    }),
    none,
  );
}

/** What each unit owes. */
export function owedByUnit(owed: readonly SummaryOwed[]): ReadonlyMap<string, readonly SummaryOwed[]> {
  const byUnit = new Map<string, SummaryOwed[]>();
  for (const each of owed) {
    const known = byUnit.get(each.unit);
    if (known) known.push(each);
    else byUnit.set(each.unit, [each]);
  }
  return byUnit;
}
