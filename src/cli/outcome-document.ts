import type { Consolidation } from '../consolidate/consolidation.ts';
import { countOutcomes, outcomeViews } from '../consolidate/count-outcomes.ts';
import { outcomeEntries } from './outcome-entries.ts';
import type { OutcomeRequest } from './outcome-request.ts';

/** A document holds this many entries; longer texts no program takes in one piece. */
const entriesListed = 200_000;

/** `summary.outcomes` of the JSON document: counts by form, rule, unit and level, and the entries that were asked for. */
export function outcomeDocument(
  consolidation: Consolidation,
  request?: OutcomeRequest,
): Readonly<Record<string, unknown>> {
  const counts = Object.fromEntries(outcomeViews.map((view) => [view, countOutcomes(consolidation, view)]));
  if (!request?.entries) return counts;
  const { entries, leftOut } = outcomeEntries(consolidation, request, entriesListed);
  return { ...counts, entries, ...(leftOut === 0 ? {} : { entriesLeftOut: leftOut }) };
}
