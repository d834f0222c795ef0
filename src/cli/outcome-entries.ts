import type { OutcomeEntry } from '../checks/outcomes/outcome-entry.ts';
import type { Consolidation } from '../consolidate/consolidation.ts';
import { outcomeLedger } from '../consolidate/outcome-ledger.ts';
import type { OutcomeRequest } from './outcome-request.ts';

/** Entries as asked for, as many as one document or screen can hold, and how many more there are. */
export interface ListedEntries {
  readonly entries: readonly OutcomeEntry[];
  readonly leftOut: number;
}

/** @param most how many entries are listed; the others are counted without being judged again */
export function outcomeEntries(
  consolidation: Consolidation,
  { rule, unit }: OutcomeRequest,
  most: number,
): ListedEntries {
  const selection = { ...(rule === undefined ? {} : { rule }), ...(unit === undefined ? {} : { unit }) };
  const entries: OutcomeEntry[] = [];
  let leftOut = 0;
  for (const entry of outcomeLedger(consolidation, selection)) {
    if (entries.length < most) entries.push(entry);
    else leftOut += 1;
  }
  return { entries, leftOut };
}
