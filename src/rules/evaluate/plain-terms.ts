import type { Quantity } from '../../model/quantity.ts';
import { multiply, negate, one } from '../../model/quantity.ts';
import { literalOf } from '../construct.ts';
import type { Expression, ReferencedCell } from '../expression.ts';

/** A cell that is typed or filled in, taken so many times; without a cell a constant. */
export interface PlainTerm {
  readonly cell?: ReferencedCell;
  readonly factor: Quantity;
}

/**
 * A sum of multiples of cells and constants, term by term; undefined for whatever is more than that. Where all cells hold
 * figures the sum is the value of the expression, whatever the policy for blanks.
 */
export function plainTerms(expression: Expression, factor: Quantity = one): readonly PlainTerm[] | undefined {
  switch (expression.kind) {
    case 'number':
      return [{ factor: multiply(expression.quantity, factor) }];
    case 'cell':
      return ofCell(expression.reference, factor);
    case 'blanks': {
      const terms = plainTerms(expression.operand, factor);
      // Without an operand that exists the policy has a say.
      return terms?.some(({ cell }) => cell) ? terms : undefined;
    }
    case 'unary':
      if (expression.operator === '%') return undefined;
      return plainTerms(expression.operand, expression.operator === '-' ? negate(factor) : factor);
    case 'binary':
      return ofBinary(expression, factor);
    case 'call':
      if (expression.name !== 'SUM') return undefined;
      return joined(expression.arguments.map((argument) => ofArgument(argument, factor)));
    default:
      return undefined;
  }
}

function ofCell(cell: ReferencedCell, factor: Quantity): readonly PlainTerm[] | undefined {
  const isPlain =
    cell.of === 'self' && cell.source !== 'computed' && (cell.type === 'integer' || cell.type === 'decimal');
  return isPlain ? [{ cell, factor }] : undefined;
}

function ofArgument(argument: Expression, factor: Quantity): readonly PlainTerm[] | undefined {
  if (argument.kind !== 'run') return plainTerms(argument, factor);
  return joined(argument.references.map((reference) => ofCell(reference, factor)));
}

function ofBinary(
  { operator, left, right }: Expression & { readonly kind: 'binary' },
  factor: Quantity,
): readonly PlainTerm[] | undefined {
  switch (operator) {
    case '+':
    case '-':
      return joined([plainTerms(left, factor), plainTerms(right, operator === '-' ? negate(factor) : factor)]);
    case '*': {
      const [multiplier, multiplied] = literalOf(left) ? [literalOf(left), right] : [literalOf(right), left];
      return multiplier && plainTerms(multiplied, multiply(factor, multiplier));
    }
    default:
      return undefined;
  }
}

function joined(parts: readonly (readonly PlainTerm[] | undefined)[]): readonly PlainTerm[] | undefined {
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}
