import { moreUnits } from '../model/catalogue/explanation-wordings.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingPlace } from '../model/finding-place.ts';
import type { Label } from '../model/label.ts';
import type { ExplainedRule } from './explain-rule.ts';
import { listed, phrase } from './phrase.ts';
import { plainExplanation } from './plain-explanation.ts';
import { saysNothing } from './says-nothing.ts';

/** One explanation with the return it belongs to. */
export interface PlacedExplanation extends Pick<ExplainedRule, 'rule' | 'explanation' | 'standing'> {
  /** Of the return. */
  readonly place: FindingPlace;
}

/** More units than this nobody reads in a sentence. */
const unitsNamed = 6;

/**
 * The same words from several units of one period, whatever rule they explain. Width, punctuation and white space make
 * no difference; stock phrases are findings of their own.
 *
 * @param explanations in the order in which the units are to be named
 * @param titleOf `code name` of a unit
 * @returns one finding for each text, at the first who gave it
 */
export function checkCopiedExplanations(
  explanations: readonly PlacedExplanation[],
  titleOf: (unit: string) => string,
): readonly Finding[] {
  const groups = new Map<string, PlacedExplanation[]>();
  for (const each of explanations) {
    const { explanation, standing, place } = each;
    const isOld = standing.state === 'idle' || standing.state === 'unasked';
    if (!explanation || isOld || saysNothing(explanation.text) !== undefined) continue;
    const key = `${place.period ?? ''}\t${plainExplanation(explanation.text)}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].flatMap((group) => copied(group, titleOf));
}

function copied(group: readonly PlacedExplanation[], titleOf: (unit: string) => string): readonly Finding[] {
  const [first] = group;
  const units = [...new Set(group.map(({ place }) => place.unit ?? ''))];
  if (!first?.explanation || units.length < 2) return [];
  const named = listed(units.slice(0, unitsNamed).map(titleOf).map(bothLanguages));
  const others = units.length > unitsNamed ? phrase(moreUnits, { units: named, count: units.length }) : named;
  const isDecided = group.every(({ standing }) => standing.state === 'accepted');
  return [
    {
      ...first.place,
      code: 'explanation-copied',
      severity: isDecided ? 'info' : 'warning',
      rule: first.rule.id,
      parameters: { others, explanation: first.explanation.text },
    },
  ];
}

function bothLanguages(text: string): Label {
  return { zh: text, en: text };
}
