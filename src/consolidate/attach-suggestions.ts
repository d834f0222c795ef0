import type { Finding } from '../model/finding.ts';
import type { FindingPlace } from '../model/finding-place.ts';
import type { RuleOrigin } from '../suggest/rule-system.ts';
import type { RuleSuggestions } from '../suggest/suggest.ts';

/** Findings of failed rules, and of figures beyond their bounds, with what was probably meant. */
export function attachSuggestions(
  findings: readonly Finding[],
  explained: readonly RuleSuggestions[],
): readonly Finding[] {
  return findings.map((finding) => {
    const rule = ruleOf(finding);
    const found = rule === undefined ? undefined : suggestionsAt(explained, { rule, place: finding });
    return found ? { ...finding, suggestions: found } : finding;
  });
}

/** What is suggested where a rule failed; undefined where nothing is. */
export function suggestionsAt(
  explained: readonly RuleSuggestions[],
  { rule, place }: RuleOrigin,
): Finding['suggestions'] | undefined {
  return explained.find(
    ({ origin, suggestions }) => origin.rule === rule && suggestions.length > 0 && isSamePlace(origin.place, place),
  )?.suggestions;
}

/** The rule by which a system knows what a finding is about: bounds are called by what they are. */
function ruleOf({ code, rule, outcome }: Finding): string | undefined {
  if (code === 'cell-below-minimum') return 'minimum';
  if (code === 'cell-above-maximum') return 'maximum';
  return outcome === 'failed' ? rule : undefined;
}

/** Whether two places are the same cell, or the same place of a rule. */
export function isSamePlace(a: FindingPlace, b: FindingPlace): boolean {
  return a.unit === b.unit && a.form === b.form && a.item === b.item && a.column === b.column && a.rowKey === b.rowKey;
}
