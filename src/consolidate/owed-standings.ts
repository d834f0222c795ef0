import { returnId } from '../intake/return-id.ts';
import type { Period } from '../model/period.ts';
import type { ReturnAccount, ReturnStatus } from '../model/return.ts';
import type { OwedReturn } from '../units/owed-returns.ts';

/** How an owed return stands, however often it was sent in. */
export type OwedStatus = Extract<ReturnStatus, 'accepted' | 'sent-back' | 'conflicting' | 'missing'>;

/** One owed return, once, with everything that was sent in for it. */
export interface OwedStanding {
  readonly owed: OwedReturn;
  readonly status: OwedStatus;
  /** Every submission, those that were replaced, sent twice or contradict each other too; none where it is missing. */
  readonly submissions: readonly ReturnAccount[];
}

/** The submission that has come furthest speaks for the return. */
const rank: Readonly<Record<ReturnStatus, number>> = {
  accepted: 3,
  conflicting: 2,
  'sent-back': 1,
  superseded: 0,
  duplicate: 0,
  missing: 0,
  'other-period': 0,
};

/**
 * Every owed return in exactly one standing, in the order in which they are owed: what is counted as due is counted
 * here, and nowhere twice.
 *
 * @param accounts every return received or owed
 */
export function owedStandings(consolidation: {
  readonly period: Period;
  readonly owed: readonly OwedReturn[];
  readonly returns: readonly ReturnAccount[];
}): readonly OwedStanding[] {
  const { period, owed, returns } = consolidation;
  const received = new Map<string, ReturnAccount[]>();
  for (const account of returns) {
    if (account.status === 'missing' || account.status === 'other-period') continue;
    const id = returnId(account);
    const known = received.get(id);
    if (known) known.push(account);
    else received.set(id, [account]);
  }
  return owed.map((each) => {
    const key = { unit: each.unit.code, form: each.form.code, period, kind: each.kind };
    const submissions = received.get(returnId(key)) ?? [];
    return { owed: each, status: standing(submissions), submissions };
  });
}

function standing(submissions: readonly ReturnAccount[]): OwedStatus {
  let best: OwedStatus = 'missing';
  for (const { status } of submissions) if (isOwedStatus(status) && rank[status] > rank[best]) best = status;
  return best;
}

function isOwedStatus(status: ReturnStatus): status is OwedStatus {
  return status === 'accepted' || status === 'sent-back' || status === 'conflicting' || status === 'missing';
}
