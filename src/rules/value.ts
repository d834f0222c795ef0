import type { Quantity } from '../model/quantity.ts';

/**
 * What an expression evaluates to. `undecided` says why it could not be decided (a blank, a missing return, a
 * division by zero); it is never taken for passed. `notApplicable` (—) makes the whole rule not applicable.
 */
export type Value =
  | { readonly kind: 'number'; readonly quantity: Quantity }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'undecided'; readonly reason: UndecidedReason }
  | { readonly kind: 'notApplicable' };

export const undecidedReasons = [
  /** An entered cell is blank, and the blank policy does not read it as 0. */
  'blank',
  /** The cell holds something that is not a number, or stands below the smallest unit (…). */
  'unreadable',
  /** A computed operand could not be calculated. */
  'notCalculated',
  'divisionByZero',
  /** The other form, period or unit has no (accepted) return. */
  'missingReturn',
  /** No resolver was given for PREVIOUS, SAME_PERIOD_LAST_YEAR, CHILDREN, UNITS or the period. */
  'noData',
  /** A rule over units below full coverage. */
  'coverage',
  /** Text where a number is needed, or the like. */
  'type',
] as const;
export type UndecidedReason = (typeof undecidedReasons)[number];
