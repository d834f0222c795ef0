import type { Span } from '../syntax/syntax-tree.ts';
import type { PlaceContext } from './place-context.ts';
import type { Typed } from './resolved.ts';

/** A single value that is no text; reports what it is instead. */
export function needNumber(operand: Typed, span: Span, context: PlaceContext): boolean {
  if (!needSingle(operand, span, context)) return false;
  if (operand.type !== 'text') return true;
  context.report('rule-number-needed', span.start, {});
  return false;
}

/** A single value, not a run or a whole column. */
export function needSingle(operand: Typed, span: Span, context: PlaceContext): boolean {
  if (!operand.list) return true;
  context.report('rule-list-misplaced', span.start, {});
  return false;
}

/** A single value that can stand in a text; conditions cannot. */
export function needText(operand: Typed, span: Span, context: PlaceContext): boolean {
  if (!needSingle(operand, span, context)) return false;
  if (operand.type !== 'condition') return true;
  context.report('rule-text-needed', span.start, {});
  return false;
}
