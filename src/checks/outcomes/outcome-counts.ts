import type { ReturnKind } from '../../model/return-kind.ts';
import type { RuleTally } from '../rule-tally.ts';

/** Whose places were judged: of a return by its kind, or of a unit's total. */
export interface OutcomePlace {
  readonly unit: string;
  readonly form: string;
  readonly kind: ReturnKind | 'total';
}

/** How the places of every rule ended in one return, or at one total. Millions of places are a few megabytes of this. */
export interface OutcomeCounts extends OutcomePlace {
  /** Ids in the order of the form. */
  readonly rules: readonly string[];
  /** Per rule five numbers: passed, failed, undecided, excused, not-applicable. */
  readonly counts: Uint32Array;
}

const width = 5;

/** Packs tallies; the lists of rule ids are shared between all that were packed by the same packer. */
export function outcomePacker(): (place: OutcomePlace, tallies: readonly RuleTally[]) => OutcomeCounts {
  const known = new Map<string, readonly string[]>();
  return ({ unit, form, kind }, tallies) => {
    const ids = tallies.map(({ rule }) => rule);
    const key = ids.join('\n');
    const rules = known.get(key) ?? ids;
    known.set(key, rules);
    const counts = new Uint32Array(rules.length * width);
    for (const [index, { passed, failed, undecided, excused, notApplicable }] of tallies.entries()) {
      counts.set([passed, failed, undecided, excused, notApplicable], index * width);
    }
    return { unit, form, kind, rules, counts };
  };
}

/** The tallies as they were packed. */
export function unpackOutcomes({ rules, counts }: OutcomeCounts): readonly RuleTally[] {
  return rules.map((rule, index) => {
    const [passed = 0, failed = 0, undecided = 0, excused = 0, notApplicable = 0] = counts.subarray(
      index * width,
      (index + 1) * width,
    );
    const places = passed + failed + undecided + excused + notApplicable;
    return { rule, places, passed, failed, undecided, excused, notApplicable };
  });
}

/** How many places could not be decided. */
export function undecidedPlaces(outcomes: readonly OutcomeCounts[]): number {
  let sum = 0;
  for (const { counts } of outcomes)
    for (let index = 2; index < counts.length; index += width) sum += counts[index] ?? 0;
  return sum;
}
