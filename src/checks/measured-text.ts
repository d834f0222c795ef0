import { serialDay } from '../model/day-serial.ts';
import type { Label } from '../model/label.ts';
import type { Quantity } from '../model/quantity.ts';
import { quantityText, toNumber } from '../model/quantity.ts';
import { dayMeasure } from './rule-measure.ts';

/** A figure with its measure, `120 万元`; without one where the measure is empty. */
export function measuredText(quantity: Quantity, unitMeasure: string): string {
  if (unitMeasure === dayMeasure) return serialDay(toNumber(quantity));
  return unitMeasure === '' ? quantityText(quantity) : `${quantityText(quantity)} ${unitMeasure}`;
}

/** A difference with its measure; the difference of two percentages is in percentage points (semantics.md). */
export function measuredDifference(difference: Quantity, unitMeasure: string): Label {
  if (unitMeasure === '%') {
    const points = quantityText(difference);
    return { zh: `${points} 个百分点`, en: `${points} percentage points` };
  }
  if (unitMeasure === dayMeasure) {
    const days = quantityText(difference);
    return { zh: `${days} 天`, en: `${days} days` };
  }
  const text = measuredText(difference, unitMeasure);
  return { zh: text, en: text };
}
