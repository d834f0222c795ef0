import type { AddressBook } from './address-book.ts';
import type { Expression } from './expression.ts';
import { sumOfNotes } from './print/not-applicable.ts';
import { finished, startPrinting } from './print/print-whole.ts';
import { closed } from './print/printed.ts';
import { settleChoices } from './print/settle-choices.ts';

/**
 * An Excel formula (without `=`) that gives the value of the expression, and "" where it cannot be calculated.
 * Conditions give 1 and 0. Only functions of Excel 2007.
 *
 * @returns undefined where this workbook cannot hold it: an operand without an address, CHILDREN, a formula too long
 * @example printFormula(single + joint, book) // 'IF(COUNT(D5:E5)<2,"",D5+E5)'
 */
export function printFormula(expression: Expression, book: AddressBook): string | undefined {
  const context = startPrinting(book);
  const text = closed(context.value(settleChoices(expression, book), context), '""');
  const notes = sumOfNotes(context.state.notApplicable);
  return finished(notes === '0' ? text : `IF(${notes}>0,"",${text})`, context);
}
