import type { TargetBook } from '../forms/targets.ts';
import { returnId } from '../intake/return-id.ts';
import type { Finding } from '../model/finding.ts';
import { periodEnd } from '../model/period.ts';
import type { Return } from '../model/return.ts';
import type { JudgedReturn } from './judge-return.ts';
import { judgeReturn } from './judge-return.ts';
import type { Records } from './records.ts';
import { editionFor } from './records.ts';
import type { RemarkBook } from './remark-book.ts';
import type { SettledReturn } from './settle-prefilled.ts';
import { settlePrefilled } from './settle-prefilled.ts';

/** The maps behind the records, filled while periods are judged. */
export interface GrowingRecords {
  readonly records: Records;
  readonly received: Map<string, Return>;
  readonly accepted: Map<string, Return>;
}

/**
 * Judges winning returns period by period, the earliest first: PREVIOUS reads what was accepted before. Within a period
 * every return is received before any is judged, so that the order of files does not matter.
 */
export function judgeReturns(
  winners: readonly Return[],
  foundAtIntake: (ret: Return) => readonly Finding[],
  targets: TargetBook,
  growing: GrowingRecords,
  remarks: RemarkBook,
): readonly JudgedReturn[] {
  const { records, received, accepted } = growing;
  const judged: JudgedReturn[] = [];
  for (const returns of byPeriod(winners)) {
    for (const ret of returns) received.set(returnId(ret), ret);
    const settled = returns.map((ret) => settle(ret, records, targets));
    for (const { ret } of settled) received.set(returnId(ret), ret);
    const ofPeriod = settled.map(({ ret, findings }) =>
      judgeReturn(ret, [...foundAtIntake(ret), ...findings], records, remarks.of(ret)),
    );
    for (const { ret, accepted: counts } of ofPeriod) {
      // One copy of the figures for both: the one with computed cells filled in.
      received.set(returnId(ret), ret);
      if (counts) accepted.set(returnId(ret), ret);
    }
    for (const each of ofPeriod) judged.push(each);
  }
  return judged;
}

function settle(ret: Return, records: Records, targets: TargetBook): SettledReturn {
  const edition = editionFor(records, ret.form, ret.unit, ret.period, ret.kind);
  return edition ? settlePrefilled(ret, edition, records, targets) : { ret, findings: [] };
}

/** Periods that end on the same day are judged together: a rule of the fourth quarter may read the form of the year. */
function byPeriod(returns: readonly Return[]): readonly (readonly Return[])[] {
  const groups = new Map<string, Return[]>();
  for (const ret of returns) {
    const lastDay = periodEnd(ret.period);
    const group = groups.get(lastDay);
    if (group) group.push(ret);
    else groups.set(lastDay, [ret]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
