import type { CellFormula } from '../../forms/edition.ts';
import { matchedOperands, overMatchedParts, ratioParts } from '../../forms/matched-ratio.ts';
import type { Quantity } from '../../model/quantity.ts';
import { compare, one, subtract, zero } from '../../model/quantity.ts';
import { evaluate } from '../../rules/evaluate.ts';
import type { Expression } from '../../rules/expression.ts';
import { takenBranch } from './taken-branch.ts';
import type { TracedFigure } from './trace-node.ts';
import { quotient } from './trace-residual.ts';
import { tracedNumber } from './traced-number.ts';
import type { Scene } from './tracer.ts';

/** A formula as scale × numerator ÷ denominator + offset. */
export interface OpenRatio {
  readonly scale: Quantity;
  readonly offset: Quantity;
  readonly numerator: { readonly expression: Expression; readonly value: Quantity };
  readonly denominator: { readonly expression: Expression; readonly value: Quantity };
}

/** @returns undefined where the formula is no ratio, or does more with it than multiply and add */
export function openRatio(
  scene: Scene,
  { cell, expression }: CellFormula,
  figure: TracedFigure,
  matched?: { readonly numerator: Quantity; readonly denominator: Quantity },
): OpenRatio | undefined {
  const whole = tracedNumber(figure);
  const taken = takenBranch(expression, scene.operands);
  const parts = whole && ratioParts(taken);
  if (!parts) return undefined;
  const policy = expression.kind === 'blanks' ? expression.policy : 'undecided';
  const numberOf = (part: Expression) => tracedNumber(evaluate(part, scene.operands, policy));
  const numerator = matched?.numerator ?? numberOf(parts.numerator);
  const denominator = matched?.denominator ?? numberOf(parts.denominator);
  if (!numerator || !denominator) return undefined;
  // A line is known by two of its points.
  const overParts = overMatchedParts(taken, cell, scene.form.code);
  const at = (top: Quantity) =>
    tracedNumber(evaluate(overParts, matchedOperands(scene.operands, { numerator: top, denominator: one })));
  const [offset, next] = [at(zero), at(one)];
  if (!offset || !next) return undefined;
  const scale = subtract(next, offset);
  const expected = quotient(numerator, denominator, scale, offset);
  if (!expected || compare(expected, whole) !== 0) return undefined;
  return {
    scale,
    offset,
    numerator: { expression: parts.numerator, value: numerator },
    denominator: { expression: parts.denominator, value: denominator },
  };
}
