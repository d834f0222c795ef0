import { unpackOutcomes } from '../checks/outcomes/outcome-counts.ts';
import type { RuleTally } from '../checks/rule-tally.ts';
import type { Consolidation } from './consolidation.ts';

/** What outcomes are counted by: 按表, 按公式, 按单位, 按层级. */
export const outcomeViews = ['form', 'rule', 'unit', 'level'] as const;
export type OutcomeView = (typeof outcomeViews)[number];

/** How many places ended how. */
export interface OutcomeSum extends Omit<RuleTally, 'rule'> {
  /** By which it is counted; a rule is named with its form. */
  readonly form?: string;
  readonly rule?: string;
  readonly unit?: string;
  readonly level?: string;
}

/** Counts of a run by one view, in the order of the run: units in tree order, rules in the order of their forms. */
export function countOutcomes({ outcomes, tree }: Consolidation, view: OutcomeView): readonly OutcomeSum[] {
  const sums = new Map<string, { -readonly [Key in keyof OutcomeSum]: OutcomeSum[Key] }>();
  for (const counts of outcomes) {
    const { form, unit } = counts;
    const level = tree.get(unit)?.level ?? '';
    for (const { rule, ...tally } of unpackOutcomes(counts)) {
      const key = { form: { form }, rule: { form, rule }, unit: { unit }, level: { level } }[view];
      const id = Object.values(key).join('\n');
      const sum = sums.get(id);
      if (sum === undefined) {
        sums.set(id, { ...key, ...tally });
        continue;
      }
      sum.places += tally.places;
      sum.passed += tally.passed;
      sum.failed += tally.failed;
      sum.undecided += tally.undecided;
      sum.excused += tally.excused;
      sum.notApplicable += tally.notApplicable;
    }
  }
  return inOrder([...sums.values()], view, tree);
}

function inOrder(sums: readonly OutcomeSum[], view: OutcomeView, tree: Consolidation['tree']): readonly OutcomeSum[] {
  if (view !== 'unit' && view !== 'level') return sums;
  const place = new Map(
    tree.units.map(({ code, level }, index) => [view === 'unit' ? code : level, index] as const).toReversed(),
  );
  const of = ({ unit, level }: OutcomeSum) => place.get(unit ?? level ?? '') ?? tree.units.length;
  return sums.toSorted((a, b) => of(a) - of(b));
}
