import { zero } from '../../model/quantity.ts';
import type { ReferencedCell } from '../expression.ts';
import type { Value } from '../value.ts';
import type { EvaluationContext } from './context.ts';
import { computedNotApplicable, notApplicable, numberValue, undecided } from './values.ts';

const zeroValue = numberValue(zero);

/** A cell as an operand: the blank policy is applied, and what has no value says why. */
export function readCell(cell: ReferencedCell, context: EvaluationContext): Value {
  return asOperand(context.operands.cell(cell), cell, context);
}

export function asOperand(value: Value, cell: ReferencedCell, context: EvaluationContext): Value {
  if (value.kind === 'notApplicable') return cell.source === 'computed' ? computedNotApplicable : notApplicable;
  if (value.kind === 'blank') return readsZero(cell, context) ? zeroValue : undecided('blank');
  if (value.kind !== 'text') return value;
  if (cell.type !== 'text') return undecided('unreadable');
  if (value.text === '') return undecided('blank');
  return value;
}

/** Only numbers that the filler enters are subject to the blank policy. */
function readsZero(cell: ReferencedCell, context: EvaluationContext): boolean {
  return context.blanksAreZero && cell.source === 'entered' && cell.type !== 'text';
}
