import type { Cell } from '../model/form.ts';
import type { Quantity } from '../model/quantity.ts';
import type { CellReference, Expression } from '../rules/expression.ts';
import type { Operands } from '../rules/operands.ts';

/** The two parts of the ratio or growth in a formula. */
export interface RatioParts {
  readonly numerator: Expression;
  readonly denominator: Expression;
}

/** Stand-ins for the two parts: no form has items of these numbers. */
const numeratorItem = -1;
const denominatorItem = -2;

/** The parts of the RATIO or GROWTH in a formula; undefined where there is none, or where several differ. */
export function ratioParts(expression: Expression): RatioParts | undefined {
  const found: RatioParts[] = [];
  const visit = (part: Expression): void => {
    const parts = partsHere(part);
    if (parts) found.push(parts);
    else subexpressions(part).forEach(visit);
  };
  visit(expression);
  const [first] = found;
  return first && found.every((parts) => spelling(parts) === spelling(first)) ? first : undefined;
}

/** The formula with the parts of its ratio replaced by references that only {@link matchedPart} knows. */
export function overMatchedParts(expression: Expression, cell: Cell, form: string): Expression {
  const standIn = (item: number): Expression => ({
    kind: 'cell',
    reference: {
      form,
      item,
      column: cell.index,
      time: 'current',
      of: 'self',
      type: 'decimal',
      decimals: 0,
      source: 'computed',
    },
  });
  return replaceParts(expression, standIn(numeratorItem), standIn(denominatorItem));
}

/** Which part of a ratio over matched units a reference stands for; undefined for an ordinary reference. */
export function matchedPart(reference: CellReference): 'numerator' | 'denominator' | undefined {
  if (reference.item === numeratorItem) return 'numerator';
  return reference.item === denominatorItem ? 'denominator' : undefined;
}

/** Operands that know the sums over the matched units. */
export function matchedOperands(
  operands: Operands,
  sums: { readonly numerator: Quantity; readonly denominator: Quantity },
): Operands {
  return {
    cell: (reference) => {
      const part = matchedPart(reference);
      return part ? { kind: 'number', quantity: sums[part] } : operands.cell(reference);
    },
    children: (reference) => operands.children(reference),
    listColumn: (reference) => operands.listColumn(reference),
    units: (count) => operands.units(count),
    periodIndex: operands.periodIndex,
    yearStart: operands.yearStart,
    periodEnd: operands.periodEnd,
  };
}

/** What an expression is directly made of. */
export function subexpressions(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'call':
      return expression.arguments;
    case 'binary':
    case 'comparison':
      return [expression.left, expression.right];
    case 'unary':
    case 'blanks':
      return [expression.operand];
    default:
      return [];
  }
}

/** A text that is the same for the same expression; JSON knows no BigInt. */
function spelling(parts: RatioParts): string {
  return JSON.stringify(parts, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}

function replaceParts(expression: Expression, numerator: Expression, denominator: Expression): Expression {
  const replace = (part: Expression): Expression => replaceParts(part, numerator, denominator);
  switch (expression.kind) {
    case 'call': {
      const isRatio = partsHere(expression) !== undefined;
      return { ...expression, arguments: isRatio ? [numerator, denominator] : expression.arguments.map(replace) };
    }
    case 'binary':
    case 'comparison':
      return { ...expression, left: replace(expression.left), right: replace(expression.right) };
    case 'unary':
    case 'blanks':
      return { ...expression, operand: replace(expression.operand) };
    default:
      return expression;
  }
}

function partsHere(expression: Expression): RatioParts | undefined {
  if (expression.kind !== 'call' || (expression.name !== 'RATIO' && expression.name !== 'GROWTH')) return undefined;
  const [numerator, denominator] = expression.arguments;
  return numerator && denominator ? { numerator, denominator } : undefined;
}
