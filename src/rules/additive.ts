import { literalOf } from './construct.ts';
import type { Expression } from './expression.ts';

const countsRows = new Set(['COUNT', 'COUNTA', 'COUNTIF', 'COUNTIFS', 'SUMIF', 'SUMIFS']);

/**
 * Linear in cells, without a constant: the sum of such a formula over units is the formula of the sums.
 * Sums and counts over the rows of a list form are, too, as long as their criteria name no cell.
 *
 * @example `SUM(a:b) - 2 * c` is; `a + 1`, `RATIO(a, b)` and `a * b` are not
 */
export function isAdditive(expression: Expression): boolean {
  switch (expression.kind) {
    case 'cell':
    case 'run':
    case 'listColumn':
    case 'units':
      return true;
    case 'blanks':
    case 'unary':
      return isAdditive(expression.operand);
    case 'binary':
      return isAdditiveBinary(expression);
    case 'call':
      if (expression.name === 'SUM') return expression.arguments.every(isAdditive);
      return countsRows.has(expression.name) && expression.arguments.every(isRowsOrConstant);
    default:
      return false;
  }
}

function isAdditiveBinary({ operator, left, right }: Expression & { kind: 'binary' }): boolean {
  if (operator === '+' || operator === '-') return isAdditive(left) && isAdditive(right);
  if (operator === '/') return isAdditive(left) && literalOf(right) !== undefined;
  if (operator !== '*') return false;
  return (isAdditive(left) && literalOf(right) !== undefined) || (literalOf(left) !== undefined && isAdditive(right));
}

/** Whole columns, and criteria that are the same for every unit. */
function isRowsOrConstant(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'listColumn':
      return true;
    case 'unary':
      return isRowsOrConstant(expression.operand);
    case 'binary':
      return isRowsOrConstant(expression.left) && isRowsOrConstant(expression.right);
    case 'call':
      return ['YEAR_START', 'PERIOD_END', 'PERIOD_INDEX'].includes(expression.name);
    default:
      return false;
  }
}
