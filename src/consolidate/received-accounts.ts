import type { Return, ReturnAccount, ReturnStatus } from '../model/return.ts';
import type { JudgedReturn } from './judge-return.ts';

/** What became of everything that arrived: judged, outdone by another submission, or not readable. */
export function receivedAccounts(
  judged: readonly JudgedReturn[],
  others: readonly { readonly ret: Return; readonly status: ReturnStatus }[],
  rejected: readonly ReturnAccount[],
): readonly ReturnAccount[] {
  return [
    ...judged.map(({ ret, accepted }) => accountOf(ret, accepted ? 'accepted' : 'sent-back')),
    ...others.map(({ ret, status }) => accountOf(ret, status)),
    ...rejected,
  ];
}

function accountOf(ret: Return, status: ReturnStatus): ReturnAccount {
  const { unit, form, period, kind, submission, file, sheet } = ret;
  return { unit, form, period, kind, submission, status, file, sheet };
}
