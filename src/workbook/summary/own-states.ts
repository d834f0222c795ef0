import type { ReturnAccount, ReturnStatus } from '../../model/return.ts';
import type { ReturnKind } from '../../model/return-kind.ts';

/** What became of a return that a unit owed or sent. */
export type OwnState = Exclude<ReturnStatus, 'superseded' | 'duplicate' | 'other-period'>;

/** The better state of two submissions is the one that speaks for the return. */
const rank: Readonly<Record<OwnState, number>> = { accepted: 3, conflicting: 2, 'sent-back': 1, missing: 0 };

/** State of every return received or owed, by form, unit and kind. */
export interface OwnStates {
  /** @param kind default: own */
  of(form: string, unit: string, kind?: ReturnKind): OwnState | undefined;
}

/** Reads the states of returns off the accounts; what does not speak for its return says nothing of it. */
export function ownStates(accounts: readonly ReturnAccount[]): OwnStates {
  const states = new Map<string, OwnState>();
  for (const { form, unit, kind, status } of accounts) {
    if (status === 'superseded' || status === 'duplicate' || status === 'other-period') continue;
    const key = stateKey(form, unit, kind);
    const known = states.get(key);
    if (known === undefined || rank[status] > rank[known]) states.set(key, status);
  }
  return { of: (form, unit, kind = 'own') => states.get(stateKey(form, unit, kind)) };
}

function stateKey(form: string, unit: string, kind: ReturnKind): string {
  return `${form} ${unit} ${kind}`;
}
