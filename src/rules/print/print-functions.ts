import { commonDivisor } from '../common-divisor.ts';
import type { Expression } from '../expression.ts';
import { grainOf } from '../grain.ts';
import { allGuards } from './guard.ts';
import { grainDecimals, numberText } from './number-text.ts';
import { printChoice } from './print-choice.ts';
import type { PrintContext } from './print-context.ts';
import { printCountMatches, printSumMatches } from './print-criteria.ts';
import { printList } from './print-list.ts';
import { printIfError } from './print-logic.ts';
import { printRawCount } from './print-raw.ts';
import { binding, notAvailable, type Printed, printed, within } from './printed.ts';
import { steady } from './steady.ts';

/** A call that gives a value; conditions (AND, ISBLANK …) are printed as such elsewhere. */
export function printCall(name: string, operands: readonly Expression[], context: PrintContext): Printed {
  const [first, second, third] = operands;
  switch (name) {
    case 'SUM':
    case 'MIN':
    case 'MAX':
    case 'AVERAGE':
    case 'PRODUCT':
      return printList(name, operands, context);
    case 'COUNT':
    case 'COUNTA':
    case 'COUNTBLANK':
      return printRawCount(name, operands, context);
    case 'COUNTIF':
    case 'COUNTIFS':
      return printCountMatches(operands, context);
    case 'SUMIF':
      return printSumMatches(third ?? first, operands.slice(0, 2), context);
    case 'SUMIFS':
      return printSumMatches(first, operands.slice(1), context);
    case 'IF':
      return printChoice(operands, context);
    case 'IFERROR':
      return printIfError(operands, context);
    case 'RATIO':
      return first && second ? printQuotient(first, second, context) : notAvailable;
    case 'GROWTH':
      return first && second ? printGrowth(first, second, context) : notAvailable;
    case 'MOD':
      return first && second ? printRemainder(first, second, context) : notAvailable;
    case 'POWER':
      return first && second ? printPower(first, second, context) : notAvailable;
    case 'PERIOD_INDEX':
    case 'YEAR_START':
    case 'PERIOD_END':
      return printPeriod(name, context);
    default:
      return printPlain(name, operands, context);
  }
}

/** Functions that jump at a whole number see their first argument without float noise. */
const jumping = new Set(['INT', 'SIGN', 'ROUND', 'ROUNDUP', 'ROUNDDOWN', 'TRUNC', 'YEAR', 'MONTH', 'DAY']);

function printPlain(name: string, operands: readonly Expression[], context: PrintContext): Printed {
  const parts = operands.map((operand, index) => {
    const part = context.value(operand, context);
    return index === 0 && jumping.has(name) ? steady(operand, part) : part;
  });
  const textual = ['LEFT', 'RIGHT', 'MID', 'CONCATENATE'].includes(name);
  // ABS and the rounding functions of numbers cannot fail; dates and texts can.
  const safe = name === 'ABS' || name === 'SIGN' || name === 'INT' || name.startsWith('ROUND') || name === 'TRUNC';
  return printed(`${name}(${parts.map(({ text }) => text).join(',')})`, {
    guard: allGuards(parts.map(({ guard }) => guard)),
    mayFail: !safe || parts.some((part) => part.mayFail || part.textual),
    textual,
  });
}

export function printQuotient(left: Expression, right: Expression, context: PrintContext): Printed {
  const [a, b] = [context.value(left, context), steady(right, context.value(right, context))];
  const literal = right.kind === 'number' && right.quantity.numerator !== 0;
  return printed(`${within(a, binding.product)}/${within(b, binding.power)}`, {
    binding: binding.product,
    guard: allGuards([a.guard, b.guard]),
    mayFail: !literal || a.mayFail || a.textual || b.mayFail || b.textual,
  });
}

function printGrowth(left: Expression, right: Expression, context: PrintContext): Printed {
  const [a, b] = [context.value(left, context), steady(right, context.value(right, context))];
  const rate = `${within(a, binding.product)}/${within(b, binding.power)}-1`;
  return printed(`IF(${b.text}>0,${rate},NA())`, { guard: allGuards([a.guard, b.guard]), mayFail: true });
}

/** In whole grains, so that MOD(0.3, 0.1) is 0. */
function printRemainder(left: Expression, right: Expression, context: PrintContext): Printed {
  const [a, b] = [context.value(left, context), context.value(right, context)];
  const guard = allGuards([a.guard, b.guard]);
  const grains = [grainOf(left), grainOf(right)].filter((grain) => grain !== undefined);
  const grain = grains.length === 2 ? grains.reduce(commonDivisor) : undefined;
  const decimals = grain ? grainDecimals(grain) : 0;
  if (decimals === 0) return printed(`MOD(${a.text},${b.text})`, { guard, mayFail: true });
  const scale = numberText({ numerator: 10 ** decimals, denominator: 1 });
  const [x, y] = [a, b].map((part) => `ROUND(${within(part, binding.product)}*${scale},0)`);
  return printed(`MOD(${x},${y})/${scale}`, { binding: binding.product, guard, mayFail: true });
}

export function printPower(base: Expression, exponent: Expression, context: PrintContext): Printed {
  const [a, b] = [context.value(base, context), context.value(exponent, context)];
  return printed(`${within(a, binding.percent)}^${within(b, binding.atom)}`, {
    binding: binding.power,
    guard: a.guard,
    mayFail: true,
  });
}

function printPeriod(name: 'PERIOD_INDEX' | 'YEAR_START' | 'PERIOD_END', { book, state }: PrintContext): Printed {
  const values = { PERIOD_INDEX: book.periodIndex, YEAR_START: book.yearStart, PERIOD_END: book.periodEnd };
  const value = values[name];
  if (value === undefined) state.impossible = true;
  return printed(String(value ?? 0));
}
