import type { OtherRule, RuleSystem } from '../../src/suggest/rule-system.ts';
import type { StatedSystem } from '../../src/suggest/rule-system-from-texts.ts';
import { ruleSystem } from '../../src/suggest/rule-system-from-texts.ts';
import type { RuleSuggestions } from '../../src/suggest/suggest.ts';

/** A system of whole numbers from texts such as `x1 + x2 == x3`; its rules are called by their texts. */
export function buildSystem(
  rules: readonly string[],
  record: StatedSystem['record'],
  options: Partial<StatedSystem> & { readonly others?: readonly OtherRule[] } = {},
): RuleSystem {
  const { others = [], ...stated } = options;
  const system = ruleSystem({ rules, record, decimals: 0, ...stated });
  const linear = system.linear.map((rule) => ({ ...rule, rule: rules[Number(rule.rule) - 1] ?? rule.rule }));
  return { ...system, linear, others: [...system.others, ...others] };
}

/** What is suggested, as short texts by rule: `digits x4 161→116 +0`. */
export function suggestionTexts(found: readonly RuleSuggestions[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    found.map(({ origin, suggestions }) => [
      origin.rule,
      suggestions.map(({ kind, changes, alternatives }) =>
        [kind, ...changes.map(({ place, from, to }) => `${place.item} ${from}→${to}`), `+${alternatives}`].join(' '),
      ),
    ]),
  );
}
