import type { LinearRule, Term } from './rule-system.ts';
import type { SystemIndex } from './system-index.ts';

/** The total of a balance: the one term whose sign differs from all others, of which there are two at least. */
export function totalOf({ operator, terms }: LinearRule): Term | undefined {
  if (operator !== '=' || terms.length < 3) return undefined;
  const positive = terms.filter(({ coefficient }) => coefficient.numerator > 0);
  const negative = terms.filter(({ coefficient }) => coefficient.numerator < 0);
  const [alone] = positive.length === 1 ? positive : negative.length === 1 ? negative : [];
  return alone;
}

/** The cells that are totals of some of these rules. */
export function totalsOf({ system }: SystemIndex, rules: readonly number[]): ReadonlySet<number> {
  return new Set(
    rules.flatMap((at) => {
      const rule = system.linear[at];
      const total = rule && totalOf(rule);
      return total ? [total.cell] : [];
    }),
  );
}
