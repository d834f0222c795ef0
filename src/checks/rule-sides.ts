import { ruleWordings } from '../model/catalogue/rule-wordings.ts';
import type { Finding } from '../model/finding.ts';
import type { Label } from '../model/label.ts';
import { quantityText } from '../model/quantity.ts';
import type { JudgedPlace } from './judge-places.ts';
import { measuredDifference, measuredText } from './measured-text.ts';
import { phrase } from './phrase.ts';

/** Left, right and difference of a judged rule as decimal texts; absent where the sides are not numbers. */
export function ruleSides({ judgement }: JudgedPlace<unknown>): Pick<Finding, 'left' | 'right' | 'difference'> {
  const { left, right, difference } = judgement;
  return {
    ...(left === undefined ? {} : { left: quantityText(left) }),
    ...(right === undefined ? {} : { right: quantityText(right) }),
    ...(difference === undefined ? {} : { difference: quantityText(difference) }),
  };
}

/** Whether a judged rule compared two numbers. */
export function hasSides({ judgement: { left, right, difference } }: JudgedPlace<unknown>): boolean {
  return left !== undefined && right !== undefined && difference !== undefined;
}

/** The sides in words, or nothing where they are not numbers. */
export function sidesPhrase({ judgement }: JudgedPlace<unknown>, unitMeasure: string): Label {
  const { left, right, difference } = judgement;
  if (left === undefined || right === undefined || difference === undefined) return { zh: '', en: '' };
  return phrase(ruleWordings.sides, {
    left: measuredText(left, unitMeasure),
    right: measuredText(right, unitMeasure),
    difference: measuredDifference(difference, unitMeasure),
  });
}
