import { ruleWordings, undecidedWordings } from '../model/catalogue/rule-wordings.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingPlace } from '../model/finding-place.ts';
import type { Label } from '../model/label.ts';
import type { Rule } from '../rules/rule.ts';
import { phrase } from './phrase.ts';
import { ruleTitle } from './rule-title.ts';
import type { UndecidedCause } from './undecided-causes.ts';
import { countCauses, idleCauses } from './undecided-causes.ts';

/**
 * One finding for a rule that could not be decided at some of its places. Blanks that are findings already are no
 * reason to leave it out: what was not checked is listed.
 *
 * @param causes one per place that was not decided
 */
export function ruleUndecided(place: FindingPlace, rule: Rule, causes: readonly UndecidedCause[]): Finding {
  const isIdle = causes.every((cause) => idleCauses.has(cause));
  return {
    ...place,
    code: 'rule-undecided',
    severity: 'info',
    outcome: 'undecided',
    rule: rule.text.id,
    parameters: {
      label: ruleTitle(rule.text),
      places: causes.length,
      reason: causesPhrase(countCauses(causes)),
      next: isIdle ? ruleWordings.nothingToDo : ruleWordings.checkedAgain,
    },
  };
}

/** Causes in words, each with how often it applies where there are several. */
function causesPhrase(causes: ReadonlyMap<UndecidedCause, number>): Label {
  const parts = [...causes].map(([cause, count]) =>
    causes.size === 1
      ? undecidedWordings[cause]
      : phrase(ruleWordings.reasonAt, { reason: undecidedWordings[cause], count }),
  );
  return { zh: parts.map((part) => part.zh).join('；'), en: parts.map((part) => part.en).join('; ') };
}
