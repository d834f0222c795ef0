import type { Level } from '../../model/level.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { ReturnCounts } from './owed-counts.ts';
import { addCounts, countOwed, owedKey } from './owed-counts.ts';
import type { SummaryContext } from './summary-context.ts';

/** Returns of one form owed by a unit and all below it, with the share of last period's total that is present. */
export interface FormCoverage extends ReturnCounts {
  readonly byWeight: Quantity | undefined;
}

/** Coverage of one form at a unit of the scope; undefined where nobody there owes it. */
export function coverageOf(context: SummaryContext, form: string, unit: string): FormCoverage | undefined {
  const source = context.contents.forms.find((candidate) => candidate.form.code === form);
  const counts = context.owedBelow.get(owedKey(form, unit));
  return source && counts && { ...counts, byWeight: source.totals.units.get(unit)?.coverage.byWeight };
}

/** Owed returns of one form by units of one level. */
export function levelCounts(context: SummaryContext, form: string, level: Level): ReturnCounts {
  const ofLevel = new Set(context.scope.flatMap(({ unit }) => (unit.level === level ? [unit.code] : [])));
  const owed = context.contents.owed.filter((each) => each.form === form && ofLevel.has(each.unit));
  return addCounts(owed.map((each) => countOwed(each, context.states)));
}
