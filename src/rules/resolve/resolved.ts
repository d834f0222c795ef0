import type { Expression } from '../expression.ts';
import type { ResultKind } from '../function-catalogue.ts';
import type { Measure } from './measure.ts';

/** A part of a rule text at one place, with what is known of its value. */
export interface Typed {
  readonly expression: Expression;
  readonly type: ResultKind;
  readonly measure: Measure;
  /** A run, a whole column or CHILDREN: only a function that takes lists can hold it. */
  readonly list: boolean;
}

/**
 * `closed`: nothing but closed cells, left out of sums; `absent`: the rule does not exist at this place;
 * `wrong`: a problem was reported.
 */
export type Resolved = Typed | 'closed' | 'absent' | 'wrong';

export function isTyped(resolved: Resolved): resolved is Typed {
  return typeof resolved === 'object';
}

/** What becomes of an operation of which some operand has no value: a problem first, then absence. */
export function failureOf(operands: readonly Resolved[]): 'wrong' | 'absent' | undefined {
  if (operands.includes('wrong')) return 'wrong';
  return operands.some((operand) => !isTyped(operand)) ? 'absent' : undefined;
}
