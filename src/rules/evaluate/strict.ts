import type { Quantity } from '../../model/quantity.ts';
import type { Value } from '../value.ts';
import type { FunctionEvaluator } from './function-evaluator.ts';
import { obstacleOf, quantityOf, undecided } from './values.ts';

/** A function of numbers all of which have to be known; it returns undefined where it divides by zero. */
export function ofNumbers(compute: (...quantities: Quantity[]) => Value | undefined): FunctionEvaluator {
  return (operands, context) => {
    const values = operands.map((operand) => context.evaluate(operand, context));
    const obstacle = obstacleOf(values);
    if (obstacle) return obstacle;
    const quantities = values.map(quantityOf);
    const present = quantities.filter((quantity) => quantity !== undefined);
    if (present.length < quantities.length) return undecided('type');
    return compute(...present) ?? undecided('divisionByZero');
  };
}
