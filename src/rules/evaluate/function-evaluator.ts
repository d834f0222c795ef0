import type { Expression } from '../expression.ts';
import type { Value } from '../value.ts';
import type { EvaluationContext } from './context.ts';

/** How one function is evaluated; the arguments are still trees, since IF and the like do not evaluate them all. */
export type FunctionEvaluator = (operands: readonly Expression[], context: EvaluationContext) => Value;
