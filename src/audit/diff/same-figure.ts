import { compare, type Quantity, subtract } from '../../model/quantity.ts';
import type { TracedFigure } from '../trace/trace-node.ts';
import { tracedNumber } from '../trace/traced-number.ts';

/** Whether the same stands in two cells; … and 0 are different, as everywhere. */
export function sameFigure(before: TracedFigure, after: TracedFigure): boolean {
  if (before.kind === 'number' && after.kind === 'number') return compare(before.quantity, after.quantity) === 0;
  if (before.kind === 'text' && after.kind === 'text') return before.text === after.text;
  if (before.kind === 'boolean' && after.kind === 'boolean') return before.boolean === after.boolean;
  return before.kind === after.kind;
}

/** after − before, where both are numbers. */
export function figureDifference(before: TracedFigure, after: TracedFigure): Quantity | undefined {
  const [old, now] = [tracedNumber(before), tracedNumber(after)];
  return old && now && subtract(now, old);
}
