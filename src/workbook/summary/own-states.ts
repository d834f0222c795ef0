import type { ReturnAccount, ReturnStatus } from '../../model/return.ts';

/** What became of a unit's own return of one form. */
export type OwnState = Exclude<ReturnStatus, 'superseded' | 'other-period'>;

/** The better state of two submissions is the one that speaks for the return. */
const rank: Readonly<Record<OwnState, number>> = { accepted: 3, conflicting: 2, 'sent-back': 1, missing: 0 };

/** State of every own return received or owed, by form and unit. */
export interface OwnStates {
  of(form: string, unit: string): OwnState | undefined;
}

/** Reads the states of own returns off the accounts; superseded and other-period submissions say nothing of them. */
export function ownStates(accounts: readonly ReturnAccount[]): OwnStates {
  const states = new Map<string, OwnState>();
  for (const { form, unit, kind, status } of accounts) {
    if (kind !== 'own' || status === 'superseded' || status === 'other-period') continue;
    const key = stateKey(form, unit);
    const known = states.get(key);
    if (known === undefined || rank[status] > rank[known]) states.set(key, status);
  }
  return { of: (form, unit) => states.get(stateKey(form, unit)) };
}

function stateKey(form: string, unit: string): string {
  return `${form} ${unit}`;
}
