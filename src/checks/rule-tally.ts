import type { Outcome } from '../model/finding.ts';

/** How a rule ended over its places, for the list of what was checked. */
export interface RuleTally {
  readonly rule: string;
  readonly places: number;
  readonly passed: number;
  readonly failed: number;
  readonly undecided: number;
  readonly excused: number;
  readonly notApplicable: number;
}

/** Counts the outcomes of one rule. */
export function tallyOf(rule: string, outcomes: readonly Outcome[]): RuleTally {
  const count = { passed: 0, failed: 0, undecided: 0, excused: 0, 'not-applicable': 0 };
  for (const outcome of outcomes) count[outcome] += 1;
  const { passed, failed, undecided, excused, 'not-applicable': notApplicable } = count;
  return { rule, places: outcomes.length, passed, failed, undecided, excused, notApplicable };
}

/** Adds up tallies of the same rule, in the order in which the rules first appear. */
export function mergeTallies(tallies: Iterable<RuleTally>): RuleTally[] {
  const merged = new Map<string, RuleTally>();
  for (const tally of tallies) {
    const sum = merged.get(tally.rule);
    merged.set(tally.rule, sum ? added(sum, tally) : tally);
  }
  return [...merged.values()];
}

function added(a: RuleTally, b: RuleTally): RuleTally {
  return {
    rule: a.rule,
    places: a.places + b.places,
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    undecided: a.undecided + b.undecided,
    excused: a.excused + b.excused,
    notApplicable: a.notApplicable + b.notApplicable,
  };
}
