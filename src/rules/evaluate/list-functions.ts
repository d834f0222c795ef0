import { add, compare, divide, integer, multiply, one, type Quantity, zero } from '../../model/quantity.ts';
import type { FunctionEvaluator } from './function-evaluator.ts';
import { type RawState, rawStates } from './raw-cells.ts';
import { readList } from './read-list.ts';
import { numberValue, undecided, wholeValue } from './values.ts';

function overList(compute: (quantities: readonly Quantity[]) => Quantity | undefined): FunctionEvaluator {
  return (operands, context) => {
    const list = readList(operands, context);
    if ('obstacle' in list) return list.obstacle;
    const result = compute(list.quantities);
    return result ? numberValue(result) : undecided('blank');
  };
}

/** Of an empty list there is none; Excel's 0 would be an invention. */
function extreme(sign: 1 | -1): FunctionEvaluator {
  return overList((quantities) => {
    const [first, ...others] = quantities;
    return first && others.reduce((best, next) => (compare(next, best) === sign ? next : best), first);
  });
}

function counting(test: (state: RawState) => boolean): FunctionEvaluator {
  return (operands, context) => {
    const raw = rawStates(operands, context);
    return 'obstacle' in raw ? raw.obstacle : wholeValue(raw.states.filter(test).length);
  };
}

export const listFunctions: Readonly<Record<string, FunctionEvaluator>> = {
  SUM: overList((quantities) => quantities.reduce(add, zero)),
  PRODUCT: overList((quantities) => (quantities.length > 0 ? quantities.reduce(multiply, one) : undefined)),
  AVERAGE: overList((quantities) => divide(quantities.reduce(add, zero), integer(quantities.length))),
  MIN: extreme(-1),
  MAX: extreme(1),
  COUNT: counting((state) => state === 'number'),
  COUNTA: counting((state) => state !== 'blank'),
  COUNTBLANK: counting((state) => state === 'blank'),
};
