import type { AddressBook } from '../address-book.ts';
import type { Expression } from '../expression.ts';
import type { Printed } from './printed.ts';
import type { Truth } from './truth.ts';

/** What is found out while a formula is printed. */
export interface PrintState {
  /** Something has no address or no Excel counterpart: this workbook cannot hold the formula. */
  impossible: boolean;
  /** Numbers that are above 0 where an operand of AND, OR or IFERROR is not applicable (—). */
  notApplicable: string[];
}

/** What printing a part depends on. */
export interface PrintContext {
  readonly book: AddressBook;
  /** Blank entered cells read 0 here. */
  readonly lenient: boolean;
  /** Inside AND, OR or IFERROR, which would swallow an operand that is not applicable. */
  readonly absorbing: boolean;
  readonly state: PrintState;
  /** Handed down, so that the files of this folder form no circle. */
  readonly value: (expression: Expression, context: PrintContext) => Printed;
  readonly truth: (expression: Expression, context: PrintContext) => Truth;
}
