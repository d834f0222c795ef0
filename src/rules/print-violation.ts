import type { RuleText } from '../model/form.ts';
import type { AddressBook } from './address-book.ts';
import type { Expression } from './expression.ts';
import { sumOfNotes } from './print/not-applicable.ts';
import { finished, startPrinting } from './print/print-whole.ts';
import { settleChoices } from './print/settle-choices.ts';
import { branch } from './print/truth.ts';
import type { RulePlace } from './rule.ts';

/**
 * An Excel formula (without `=`) that is the number 1 where the rule fails at this place and 0 otherwise: passed,
 * undecided and not applicable alike, never an error. The law: it is 1 exactly where `judgeRule` says `failed`.
 *
 * @param _rule the rule the place belongs to; tolerance and blank policies are already part of the place
 * @returns undefined where this workbook cannot hold it: an operand without an address, CHILDREN, a formula too long
 * @example printViolation(rule, place, book) // 'IF(COUNT(D5:E5)<2,0,IF(D5-E5<0.5,0,1))'
 */
export function printViolation(_rule: RuleText, place: RulePlace, book: AddressBook): string | undefined {
  const context = startPrinting(book);
  const truthOf = (condition: Expression) => context.truth(settleChoices(condition, book), context);
  const violation = branch(truthOf(place.condition), '0', '1', '0');
  const limited = place.when ? branch(truthOf(place.when), violation, '0', '0') : violation;
  const notes = sumOfNotes(context.state.notApplicable);
  return finished(notes === '0' ? limited : `IF(${notes}>0,0,${limited})`, context);
}
