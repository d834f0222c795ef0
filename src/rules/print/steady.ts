import type { Expression } from '../expression.ts';
import { grainOf } from '../grain.ts';
import { grainDecimals } from './number-text.ts';
import { type Printed, printed } from './printed.ts';

/** Rid of float noise, for what jumps at a whole number or at 0: INT, MOD, a divisor. */
export function steady(expression: Expression, part: Printed): Printed {
  if (expression.kind === 'cell' || expression.kind === 'number') return part;
  const grain = grainOf(expression);
  const decimals = grain ? grainDecimals(grain) : 9;
  return decimals === 0
    ? part
    : printed(`ROUND(${part.text},${decimals})`, { guard: part.guard, mayFail: part.mayFail });
}
