import type { OwedStanding } from './owed-standings.ts';

/** How many owed returns stand how, each counted once whatever was sent in for it. */
export interface StatusCounts {
  /** Owed: accepted, sent-back, conflicting or missing. */
  readonly due: number;
  /** Something came in for them: all but the missing ones. */
  readonly received: number;
  readonly accepted: number;
  readonly sentBack: number;
  readonly conflicting: number;
  readonly missing: number;
  /** Not accepted though the deadline is over, whenever their files were sent; undefined: there is no deadline. */
  readonly late: number | undefined;
}

/** @param isOver whether the deadline has passed; undefined: nobody knows */
export function countStandings(standings: readonly OwedStanding[], isOver: boolean | undefined): StatusCounts {
  const count = (status: OwedStanding['status']) => standings.filter((standing) => standing.status === status).length;
  const due = standings.length;
  const accepted = count('accepted');
  const missing = count('missing');
  return {
    due,
    received: due - missing,
    accepted,
    sentBack: count('sent-back'),
    conflicting: count('conflicting'),
    missing,
    late: isOver === undefined ? undefined : isOver ? due - accepted : 0,
  };
}

export function addStatusCounts(a: StatusCounts, b: StatusCounts): StatusCounts {
  return {
    due: a.due + b.due,
    received: a.received + b.received,
    accepted: a.accepted + b.accepted,
    sentBack: a.sentBack + b.sentBack,
    conflicting: a.conflicting + b.conflicting,
    missing: a.missing + b.missing,
    late: a.late === undefined || b.late === undefined ? undefined : a.late + b.late,
  };
}
