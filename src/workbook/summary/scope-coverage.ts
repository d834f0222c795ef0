import type { Level } from '../../model/level.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { SummaryContext } from './summary-context.ts';

/** Counts of own returns. */
export interface ReturnCounts {
  readonly due: number;
  readonly received: number;
  readonly accepted: number;
}

/** Coverage of one form at one unit, with the share of last period's total that is present. */
export interface FormCoverage extends ReturnCounts {
  readonly byWeight: Quantity | undefined;
}

/** Coverage of one form at a unit of the scope; undefined where nobody there owes it. */
export function coverageOf(context: SummaryContext, form: string, unit: string): FormCoverage | undefined {
  const source = context.contents.forms.find((candidate) => candidate.form.code === form);
  const coverage = source?.totals.units.get(unit)?.coverage;
  return coverage && coverage.due > 0 ? coverage : undefined;
}

/** Own returns of one form by units of one level. */
export function levelCounts(context: SummaryContext, form: string, level: Level): ReturnCounts {
  let [due, received, accepted] = [0, 0, 0];
  for (const { unit } of context.scope) {
    if (unit.level !== level) continue;
    const state = context.states.of(form, unit.code);
    if (state === undefined) continue;
    due++;
    if (state !== 'missing') received++;
    if (state === 'accepted') accepted++;
  }
  return { due, received, accepted };
}

/** Counts of several forms or levels together. */
export function addCounts(counts: readonly ReturnCounts[]): ReturnCounts {
  return counts.reduce(
    (sum, each) => ({
      due: sum.due + each.due,
      received: sum.received + each.received,
      accepted: sum.accepted + each.accepted,
    }),
    { due: 0, received: 0, accepted: 0 },
  );
}
