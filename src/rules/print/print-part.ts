import type { Expression, UnaryOperator } from '../expression.ts';
import { cellText } from './cell-text.ts';
import { existenceText } from './existence.ts';
import { allGuards, bothGuards, type Guard, guardOn, noGuard } from './guard.ts';
import { numberText, quotedText } from './number-text.ts';
import { printChoiceTruth } from './print-choice.ts';
import { nonZero, printComparison } from './print-comparison.ts';
import type { PrintContext } from './print-context.ts';
import { printCall, printPower, printQuotient } from './print-functions.ts';
import { printKleene, printNot } from './print-logic.ts';
import { printRawTest } from './print-raw.ts';
import { binding, notAvailable, type Printed, printed, within } from './printed.ts';
import { type Truth, truthValue } from './truth.ts';

const conditions = new Set(['AND', 'OR', 'NOT', 'ISBLANK', 'ISNUMBER', 'ISTEXT']);
/** The longest text a formula may hold in Excel. */
const longestText = 255;

/** A tree as a value: a number, a text, or 1 and 0 for a condition. */
export function printValue(expression: Expression, context: PrintContext): Printed {
  switch (expression.kind) {
    case 'number': {
      const text = numberText(expression.quantity);
      return printed(text, { binding: text.startsWith('-') ? binding.sum : binding.atom });
    }
    case 'text':
      if (expression.text.length > longestText) context.state.impossible = true;
      return printed(quotedText(expression.text), { textual: true });
    case 'boolean':
      return printed(expression.boolean ? '1' : '0');
    case 'cell':
      return cellText(expression.reference, context);
    case 'units': {
      const count = context.book.units(expression.count);
      if (count === undefined) context.state.impossible = true;
      return printed(String(count ?? 0));
    }
    case 'run':
    case 'listColumn':
      context.state.impossible = true;
      return notAvailable;
    case 'unary':
      return printUnary(expression.operator, printValue(expression.operand, context));
    case 'binary':
      return printBinary(expression, context);
    case 'comparison':
      return truthValue(printTruth(expression, context));
    case 'blanks': {
      const inner = policyContext(expression, context);
      const value = printValue(expression.operand, inner);
      return { ...value, guard: bothGuards(value.guard, existenceGuard(expression, value.guard, inner)) };
    }
    case 'call':
      return conditions.has(expression.name)
        ? truthValue(printTruth(expression, context))
        : printCall(expression.name, expression.arguments, context);
  }
}

/** A tree as a condition. */
export function printTruth(expression: Expression, context: PrintContext): Truth {
  if (expression.kind === 'comparison') return printComparison(expression, context);
  if (expression.kind === 'boolean') {
    return { kind: 'test', test: expression.boolean ? 'TRUE' : 'FALSE', guard: noGuard, mayFail: false };
  }
  if (expression.kind === 'call') {
    const { name } = expression;
    if (name === 'AND' || name === 'OR') return printKleene(name, expression.arguments, context);
    if (name === 'NOT') return printNot(expression.arguments[0], context);
    if (name === 'IF') return printChoiceTruth(expression.arguments, context);
    if (conditions.has(name)) return printRawTest(name, expression.arguments[0], context);
  }
  return nonZero(expression, printValue(expression, context));
}

function printUnary(operator: UnaryOperator, operand: Printed): Printed {
  const mayFail = operand.mayFail || operand.textual;
  if (operator === '+') return { ...operand, mayFail };
  const text = operator === '-' ? `-${within(operand, binding.atom)}` : `${within(operand, binding.atom)}%`;
  return printed(text, { binding: operator === '-' ? binding.sum : binding.percent, guard: operand.guard, mayFail });
}

function printBinary(expression: Expression & { kind: 'binary' }, context: PrintContext): Printed {
  const { operator, left, right } = expression;
  if (operator === '/') return printQuotient(left, right, context);
  if (operator === '^') return printPower(left, right, context);
  const [a, b] = [printValue(left, context), printValue(right, context)];
  const tightness = operator === '*' ? binding.product : operator === '&' ? binding.joined : binding.sum;
  const textual = operator === '&';
  return printed(`${within(a, tightness)}${operator}${within(b, tightness + 1)}`, {
    binding: tightness,
    guard: allGuards([a.guard, b.guard]),
    mayFail: a.mayFail || b.mayFail || (!textual && (a.textual || b.textual)),
    textual,
  });
}

function policyContext({ policy }: Expression & { kind: 'blanks' }, context: PrintContext): PrintContext {
  return { ...context, lenient: policy !== 'undecided' };
}

/** Under `zero`, at least one operand has to exist; one that has to be there anyway is enough. */
function existenceGuard(
  { policy, operand }: Expression & { kind: 'blanks' },
  guard: Guard,
  context: PrintContext,
): Guard {
  if (policy !== 'zero' || guard.numbers.size > 0) return noGuard;
  return guardOn({ tests: [`${existenceText(operand, context)}=0`] });
}
