import type { AddressBook } from '../address-book.ts';
import { evaluate } from '../evaluate.ts';
import type { Expression } from '../expression.ts';
import type { Operands } from '../operands.ts';
import type { Value } from '../value.ts';

const ofThePeriod = new Set(['PERIOD_INDEX', 'YEAR_START', 'PERIOD_END']);

/**
 * Puts the branch that is taken in the place of every IF whose condition a workbook settles once and for all, as
 * `PERIOD_INDEX() = 1` does. The other branch may read what this workbook does not hold: last period's figures.
 */
export function settleChoices(expression: Expression, book: AddressBook): Expression {
  switch (expression.kind) {
    case 'unary':
    case 'blanks':
      return { ...expression, operand: settleChoices(expression.operand, book) };
    case 'binary':
    case 'comparison':
      return {
        ...expression,
        left: settleChoices(expression.left, book),
        right: settleChoices(expression.right, book),
      };
    case 'call':
      return takenBranch(
        { ...expression, arguments: expression.arguments.map((argument) => settleChoices(argument, book)) },
        book,
      );
    default:
      return expression;
  }
}

function takenBranch(call: Expression & { kind: 'call' }, book: AddressBook): Expression {
  const [condition, chosen, otherwise] = call.arguments;
  if (call.name !== 'IF' || !condition || !chosen || !otherwise || !isSettled(condition)) return call;
  const value = evaluate(condition, operandsOf(book));
  if (value.kind !== 'boolean') return call;
  return value.boolean ? chosen : otherwise;
}

/** Whether a condition reads no cell. */
function isSettled(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'boolean':
    case 'units':
      return true;
    case 'unary':
      return isSettled(expression.operand);
    case 'binary':
      return isSettled(expression.left) && isSettled(expression.right);
    case 'comparison': {
      const { left, right, radius } = expression;
      return isSettled(left) && isSettled(right) && (radius === undefined || isSettled(radius));
    }
    case 'blanks':
      return isSettled(expression.operand);
    case 'call':
      return ofThePeriod.has(expression.name);
    default:
      return false;
  }
}

const nothing: Value = Object.freeze({ kind: 'blank' });

function operandsOf(book: AddressBook): Operands {
  return {
    cell: () => nothing,
    children: () => undefined,
    listColumn: () => undefined,
    units: (count) => book.units(count),
    periodIndex: book.periodIndex,
    yearStart: book.yearStart,
    periodEnd: book.periodEnd,
  };
}
