import { absolute, compare, divide, isZero, one, type Quantity, subtract, zero } from '../../model/quantity.ts';
import { powerOf } from './arithmetic.ts';
import type { FunctionEvaluator } from './function-evaluator.ts';
import { floor, remainder, roundHalfAway, roundToward } from './rounding.ts';
import { ofNumbers } from './strict.ts';
import { numberValue, wholeValue } from './values.ts';

function unary(compute: (a: Quantity) => Quantity): FunctionEvaluator {
  return ofNumbers((a = zero) => numberValue(compute(a)));
}

function rounding(compute: (a: Quantity, decimals: number) => Quantity): FunctionEvaluator {
  return ofNumbers((a = zero, decimals = zero) => numberValue(compute(a, wholeNumber(decimals))));
}

/** Excel cuts off the decimals of a number of digits; beyond 15 a double has none to round. */
function wholeNumber(decimals: Quantity): number {
  const whole = Number(roundToward(decimals, 0, 'down').numerator);
  return Math.max(-15, Math.min(15, whole));
}

export const numberFunctions: Readonly<Record<string, FunctionEvaluator>> = {
  ABS: unary(absolute),
  INT: unary(floor),
  SIGN: ofNumbers((a = zero) => wholeValue(compare(a, zero))),
  ROUND: rounding(roundHalfAway),
  ROUNDUP: rounding((a, decimals) => roundToward(a, decimals, 'up')),
  ROUNDDOWN: rounding((a, decimals) => roundToward(a, decimals, 'down')),
  TRUNC: rounding((a, decimals) => roundToward(a, decimals, 'down')),
  MOD: ofNumbers((a = zero, b = zero) => {
    const quotient = divide(a, b);
    return quotient && numberValue(remainder(a, quotient, b));
  }),
  POWER: ofNumbers((a = zero, exponent = one) => {
    const power = powerOf(a, exponent);
    return power && numberValue(power);
  }),
  RATIO: ofNumbers((a = zero, b = zero) => {
    const quotient = divide(a, b);
    return quotient && numberValue(quotient);
  }),
  // A base that is not positive has no growth rate (semantics.md, "Growth, ratio, mean").
  GROWTH: ofNumbers((a = zero, b = zero) => {
    const quotient = isZero(b) || compare(b, zero) < 0 ? undefined : divide(a, b);
    return quotient && numberValue(subtract(quotient, one));
  }),
};
