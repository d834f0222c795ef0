import { integer, isZero, type Quantity } from '../../model/quantity.ts';
import type { UndecidedReason, Value } from '../value.ts';

export function numberValue(quantity: Quantity): Value {
  return { kind: 'number', quantity };
}

export function wholeValue(value: number): Value {
  return { kind: 'number', quantity: integer(value) };
}

export function textValue(text: string): Value {
  return { kind: 'text', text };
}

export function truthValue(boolean: boolean): Value {
  return { kind: 'boolean', boolean };
}

const undecidedValues = new Map<UndecidedReason, Value>();

export function undecided(reason: UndecidedReason): Value {
  const known = undecidedValues.get(reason);
  if (known) return known;
  const value: Value = Object.freeze({ kind: 'undecided', reason });
  undecidedValues.set(reason, value);
  return value;
}

/** An entered or filled-in operand is not applicable (—): nothing else in the rule matters. */
export const notApplicable: Value = Object.freeze({ kind: 'notApplicable' });

/**
 * A computed operand is, because one of its own operands is. In the sheet such a cell shows "", so AND, OR and
 * IFERROR treat it as undecided, or evaluator and spreadsheet would differ.
 */
export const computedNotApplicable: Value = Object.freeze({ kind: 'notApplicable' });

/**
 * What makes an operation without a value of its own: not applicable before undecided; a blank that reaches an
 * operation is undecided, too.
 */
export function obstacleOf(values: readonly Value[]): Value | undefined {
  let obstacle: Value | undefined;
  for (const value of values) {
    if (value.kind === 'notApplicable') {
      if (value !== computedNotApplicable) return notApplicable;
      obstacle = computedNotApplicable;
    } else if (value.kind === 'blank') {
      obstacle ??= undecided('blank');
    } else if (value.kind === 'undecided') {
      obstacle ??= value;
    }
  }
  return obstacle;
}

/** The number a value counts as: true is 1, false is 0; undefined for texts and whatever has no value. */
export function quantityOf(value: Value): Quantity | undefined {
  if (value.kind === 'number') return value.quantity;
  return value.kind === 'boolean' ? integer(value.boolean ? 1 : 0) : undefined;
}

/** Three-valued: a number is true unless it is 0. */
export function truthOf(value: Value): boolean | undefined {
  if (value.kind === 'boolean') return value.boolean;
  return value.kind === 'number' ? !isZero(value.quantity) : undefined;
}
