import { zero } from '../../model/quantity.ts';
import type { Value } from '../value.ts';
import { joinTexts, textOf } from './arithmetic.ts';
import type { FunctionEvaluator } from './function-evaluator.ts';
import { floor } from './rounding.ts';
import { obstacleOf, quantityOf, textValue, undecided, wholeValue } from './values.ts';

/** A text and numbers of characters (UTF-16 units, as in Excel); a negative number is an error there, undecided here. */
function ofText(compute: (text: string, counts: readonly number[]) => Value): FunctionEvaluator {
  return (operands, context) => {
    const values = operands.map((operand) => context.evaluate(operand, context));
    const obstacle = obstacleOf(values);
    if (obstacle) return obstacle;
    const [first, ...others] = values;
    const counts = others.map((value) => Number(floor(quantityOf(value) ?? zero).numerator));
    return first && counts.every((count) => count >= 0) ? compute(textOf(first), counts) : undecided('type');
  };
}

export const textFunctions: Readonly<Record<string, FunctionEvaluator>> = {
  LEN: ofText((text) => wholeValue(text.length)),
  LEFT: ofText((text, [count = 1]) => textValue(text.slice(0, count))),
  RIGHT: ofText((text, [count = 1]) => textValue(count === 0 ? '' : text.slice(-count))),
  MID: ofText((text, [start = 1, count = 0]) =>
    start < 1 ? undecided('type') : textValue(text.slice(start - 1, start - 1 + count)),
  ),
  CONCATENATE: (operands, context) => joinTexts(operands.map((operand) => context.evaluate(operand, context))),
};
