import { dayLength, dayZero, lastDay } from '../../model/day-serial.ts';
import { type Quantity, zero } from '../../model/quantity.ts';
import type { Value } from '../value.ts';
import type { FunctionEvaluator } from './function-evaluator.ts';
import { floor } from './rounding.ts';
import { ofNumbers } from './strict.ts';
import { undecided, wholeValue } from './values.ts';

/** Before 1 March 1900 programs differ: Excel counts a 29 February 1900 that never was. */
const firstAgreed = 61;

function part(read: (date: Date) => number): FunctionEvaluator {
  return ofNumbers((serial = zero) => {
    const day = Number(floor(serial).numerator);
    if (day < firstAgreed || day > lastDay) return undecided('type');
    return wholeValue(read(new Date(dayZero + day * dayLength)));
  });
}

function dateSerial(...parts: readonly Quantity[]): Value {
  const [year = 0, month = 1, day = 1] = parts.map((value) => Number(floor(value).numerator));
  const serial = (Date.UTC(year, month - 1, day) - dayZero) / dayLength;
  return year >= 1901 && serial >= firstAgreed && serial <= lastDay ? wholeValue(serial) : undecided('type');
}

function fromOperands(read: (context: Parameters<FunctionEvaluator>[1]) => number | undefined): FunctionEvaluator {
  return (_, context) => {
    const value = read(context);
    return value === undefined ? undecided('noData') : wholeValue(value);
  };
}

export const dateFunctions: Readonly<Record<string, FunctionEvaluator>> = {
  YEAR: part((date) => date.getUTCFullYear()),
  MONTH: part((date) => date.getUTCMonth() + 1),
  DAY: part((date) => date.getUTCDate()),
  DATE: ofNumbers(dateSerial),
  PERIOD_INDEX: fromOperands(({ operands }) => operands.periodIndex),
  YEAR_START: fromOperands(({ operands }) => operands.yearStart),
  PERIOD_END: fromOperands(({ operands }) => operands.periodEnd),
};
