import type { Level } from '../../model/level.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { SummaryOwed } from './summary-contents.ts';
import type { SummaryContext } from './summary-context.ts';

/** Counts of owed returns of all kinds, own and declared, each once: what `huizong status` counts. */
export interface ReturnCounts {
  readonly due: number;
  readonly received: number;
  readonly accepted: number;
}

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
  return addCounts(owed.map((each) => countsOf(context, each)));
}

/** By form and unit ({@link owedKey}): what the unit and all below it owe. */
export function countOwedBelow(
  context: Pick<SummaryContext, 'contents' | 'scope' | 'states'>,
): ReadonlyMap<string, ReturnCounts> {
  const counts = new Map<string, ReturnCounts>();
  const inScope = new Set(context.scope.map(({ unit }) => unit.code));
  for (const owed of context.contents.owed) {
    const one = countsOf(context, owed);
    for (let code: string | undefined = owed.unit; code !== undefined && inScope.has(code); ) {
      const key = owedKey(owed.form, code);
      counts.set(key, addCounts([counts.get(key) ?? none, one]));
      code = context.contents.tree.get(code)?.parent;
    }
  }
  return counts;
}

export function owedKey(form: string, unit: string): string {
  return `${form} ${unit}`;
}

const none: ReturnCounts = { due: 0, received: 0, accepted: 0 };

function countsOf({ states }: Pick<SummaryContext, 'states'>, { form, unit, kind }: SummaryOwed): ReturnCounts {
  const state = states.of(form, unit, kind) ?? 'missing';
  return { due: 1, received: state === 'missing' ? 0 : 1, accepted: state === 'accepted' ? 1 : 0 };
}

/** Counts of several forms or levels together. */
export function addCounts(counts: readonly ReturnCounts[]): ReturnCounts {
  return counts.reduce(
    (sum, each) => ({
      due: sum.due + each.due,
      received: sum.received + each.received,
      accepted: sum.accepted + each.accepted,
    }),
    none,
  );
}
