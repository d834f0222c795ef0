import { compare, type Quantity, zero } from '../../model/quantity.ts';
import type { Value } from '../../rules/value.ts';
import type { TracedFigure } from './trace-node.ts';

/** What a figure adds to a sum; undefined where nothing stands. */
export function tracedNumber(figure: TracedFigure): Quantity | undefined {
  switch (figure.kind) {
    case 'number':
      return figure.quantity;
    case 'boolean':
      return { numerator: figure.boolean ? 1 : 0, denominator: 1 };
    case 'belowUnit':
      return zero;
    default:
      return undefined;
  }
}

/** Whether what was traced is what a formula read. */
export function isSameFigure(traced: TracedFigure, read: Value): boolean {
  const [left, right] = [tracedNumber(traced), tracedNumber(read)];
  if (traced.kind !== 'belowUnit' && left && right) return compare(left, right) === 0;
  if (traced.kind === 'belowUnit') return read.kind === 'undecided';
  if (traced.kind === 'closed') return read.kind === 'blank';
  if (traced.kind === 'text') return read.kind === 'text' && read.text === traced.text;
  return traced.kind === read.kind;
}
