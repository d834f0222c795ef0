import type { Expression } from '../expression.ts';
import type { Operands } from '../operands.ts';
import type { Value } from '../value.ts';

/** What evaluating a part depends on. */
export interface EvaluationContext {
  readonly operands: Operands;
  /** Blank entered cells read 0 here. */
  readonly blanksAreZero: boolean;
  /** Handed down, so that the files of this folder form no circle. */
  readonly evaluate: (expression: Expression, context: EvaluationContext) => Value;
}
