import { rawFunctions } from '../evaluate/existing-operands.ts';
import type { Expression, ReferencedCell } from '../expression.ts';
import { addressOf } from './cell-text.ts';
import { mergeRanges } from './merge-ranges.ts';
import type { PrintContext } from './print-context.ts';
import { branch } from './truth.ts';
import { addedCalls } from './variadic.ts';

/** How many operands of a side have a value, as a sum; mirrors `hasExistingOperand` of the evaluator. */
export function existenceText(expression: Expression, context: PrintContext): string {
  const cells: ReferencedCell[] = [];
  const terms: string[] = [];
  collect(expression, context, cells, terms);
  const addresses: string[] = [];
  const answers: string[] = [];
  for (const cell of cells.filter(({ type }) => type !== 'text')) {
    const address = addressOf(cell, context);
    if (address === undefined) terms.push(constantTerm(cell, context));
    else (cell.type === 'yesNo' ? answers : addresses).push(address);
  }
  if (addresses.length > 0) terms.push(addedCalls('COUNT', mergeRanges(addresses)));
  for (const range of mergeRanges(answers)) {
    terms.push(`COUNT(${range})`, `COUNTIF(${range},"是")`, `COUNTIF(${range},"否")`);
  }
  return terms.join('+') || '0';
}

function constantTerm(cell: ReferencedCell, context: PrintContext): string {
  return cell.of === 'self' && context.book.constant(cell)?.kind === 'number' ? '1' : '0';
}

function collect(expression: Expression, context: PrintContext, cells: ReferencedCell[], terms: string[]): void {
  switch (expression.kind) {
    case 'cell':
      cells.push(expression.reference);
      return;
    case 'run':
      cells.push(...expression.references);
      return;
    case 'listColumn': {
      const range = context.book.listColumn(expression.reference);
      if (range !== undefined) terms.push(`COUNT(${range})`);
      return;
    }
    case 'unary':
    case 'blanks':
      collect(expression.operand, context, cells, terms);
      return;
    case 'binary':
    case 'comparison':
      collect(expression.left, context, cells, terms);
      collect(expression.right, context, cells, terms);
      return;
    case 'call':
      collectCall(expression.name, expression.arguments, context, cells, terms);
      return;
    default:
      return;
  }
}

function collectCall(
  name: string,
  operands: readonly Expression[],
  context: PrintContext,
  cells: ReferencedCell[],
  terms: string[],
): void {
  if (rawFunctions.has(name)) return;
  const [condition, chosen, otherwise] = operands;
  if (name !== 'IF' || !condition || !chosen || !otherwise) {
    for (const operand of operands) collect(operand, context, cells, terms);
    return;
  }
  collect(condition, context, cells, terms);
  const [first, second] = [chosen, otherwise].map((part) => existenceText(part, context));
  if (first === '0' && second === '0') return;
  const truth = context.truth(condition, { ...context, lenient: true });
  terms.push(branch(truth, first ?? '0', second ?? '0', '0'));
}
