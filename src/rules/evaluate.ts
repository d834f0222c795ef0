import type { BlankPolicy } from '../model/form.ts';
import { evaluatePart } from './evaluate/evaluate-part.ts';
import type { Expression } from './expression.ts';
import type { Operands } from './operands.ts';
import type { Value } from './value.ts';

/**
 * The value of a resolved formula, exact and unrounded.
 *
 * @param operands where cells, other returns, the tree and the period are read from
 * @param blanks what a blank entered cell counts as, where the tree itself does not say: by default it leaves the
 *   formula undecided
 * @returns a number, text or condition; `undecided` with the reason; `notApplicable` where an operand is —
 * @example evaluate(resolved, operands) // { kind: 'number', quantity: { numerator: 3, denominator: 10 } }
 */
export function evaluate(expression: Expression, operands: Operands, blanks: BlankPolicy = 'undecided'): Value {
  const context = { operands, blanksAreZero: false, evaluate: evaluatePart };
  const governed: Expression =
    blanks === 'undecided' ? expression : { kind: 'blanks', policy: blanks, operand: expression };
  return evaluatePart(governed, context);
}
