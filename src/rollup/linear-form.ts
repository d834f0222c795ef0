import type { Form } from '../model/form.ts';
import type { Quantity } from '../model/quantity.ts';
import { add, divide, integer, multiply, negate, one } from '../model/quantity.ts';
import { literalOf } from '../rules/construct.ts';
import type { CellReference, Expression } from '../rules/expression.ts';

/** Σ coefficient × cell, by cell index of one form. */
export type LinearForm = ReadonlyMap<number, Quantity>;

/**
 * An expression as a sum of multiples of cells of this form and period; undefined where it is anything else.
 * The sum of such an expression over units is the expression of the sums, which is what a roll-up rests on.
 */
export function linearForm(expression: Expression, form: Form): LinearForm | undefined {
  switch (expression.kind) {
    case 'cell':
      return ofReference(expression.reference, form);
    case 'blanks':
      return linearForm(expression.operand, form);
    case 'unary':
      return scale(linearForm(expression.operand, form), signs[expression.operator]);
    case 'binary':
      return ofBinary(expression, form);
    case 'call':
      if (expression.name !== 'SUM') return undefined;
      return sumOf(expression.arguments.map((argument) => ofArgument(argument, form)));
    default:
      return undefined;
  }
}

/** Σ coefficient × value. */
export function evaluateLinear(form: LinearForm, figureOf: (cell: number) => Quantity | undefined): Quantity {
  let sum: Quantity = integer(0);
  for (const [cell, coefficient] of form) {
    const value = figureOf(cell);
    if (value !== undefined) sum = add(sum, multiply(value, coefficient));
  }
  return sum;
}

const signs: Readonly<Record<'+' | '-' | '%', Quantity>> = {
  '+': one,
  '-': negate(one),
  '%': { numerator: 1, denominator: 100 },
};

function ofReference(reference: CellReference, form: Form): LinearForm | undefined {
  if (reference.form !== form.code || reference.time !== 'current' || reference.of !== 'self') return undefined;
  return new Map([[reference.item * form.columns.length + reference.column, one]]);
}

function ofArgument(argument: Expression, form: Form): LinearForm | undefined {
  if (argument.kind !== 'run') return linearForm(argument, form);
  return sumOf(argument.references.map((reference) => ofReference(reference, form)));
}

function ofBinary(expression: Expression & { readonly kind: 'binary' }, form: Form): LinearForm | undefined {
  const { operator, left, right } = expression;
  switch (operator) {
    case '+':
      return sumOf([linearForm(left, form), linearForm(right, form)]);
    case '-':
      return sumOf([linearForm(left, form), scale(linearForm(right, form), negate(one))]);
    case '*':
      return scale(linearForm(left, form), literalOf(right)) ?? scale(linearForm(right, form), literalOf(left));
    case '/': {
      const divisor = literalOf(right);
      return divisor && scale(linearForm(left, form), divide(one, divisor));
    }
    default:
      return undefined;
  }
}

function scale(form: LinearForm | undefined, factor: Quantity | undefined): LinearForm | undefined {
  if (form === undefined || factor === undefined) return undefined;
  return new Map([...form].map(([cell, coefficient]) => [cell, multiply(coefficient, factor)]));
}

function sumOf(forms: readonly (LinearForm | undefined)[]): LinearForm | undefined {
  const sum = new Map<number, Quantity>();
  for (const form of forms) {
    if (form === undefined) return undefined;
    for (const [cell, coefficient] of form) {
      const before = sum.get(cell);
      sum.set(cell, before === undefined ? coefficient : add(before, coefficient));
    }
  }
  return sum;
}
