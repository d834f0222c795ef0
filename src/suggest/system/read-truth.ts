import type { Expression } from '../../rules/expression.ts';
import { comparePieces } from './compare-pieces.ts';
import type { Condition } from './condition.ts';
import { undecidable } from './condition.ts';
import type { SymbolicContext } from './symbolic-reading.ts';

/** When an expression is true and when it is false, as rules/evaluate: a number is true unless it is 0. */
export function readTruth(expression: Expression, context: SymbolicContext): Condition | undefined {
  const reading = context.read(expression, context);
  if (reading.kind === 'condition') return reading.condition;
  if (reading.kind === 'unknown') return undecidable;
  if (reading.kind !== 'number') return undefined;
  return comparePieces(reading.pieces, { operator: '<>', radius: undefined, rounded: false }, context.cells);
}
