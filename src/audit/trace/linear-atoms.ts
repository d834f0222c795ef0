import type { Quantity } from '../../model/quantity.ts';
import { add, divide, multiply, negate, one, zero } from '../../model/quantity.ts';
import { literalOf } from '../../rules/construct.ts';
import type { Expression } from '../../rules/expression.ts';

/** What a sum is made of: a cell of any form and period, a count of the tree, or a function over the rows of a list. */
export type LinearAtom = Extract<Expression, { readonly kind: 'cell' | 'units' | 'call' }>;

/** Σ factor × atom + constant. */
export interface LinearSum {
  readonly atoms: readonly { readonly atom: LinearAtom; readonly factor: Quantity }[];
  readonly constant: Quantity;
}

/** Functions whose value is the sum of what they are over each row alone. */
const rowByRow: ReadonlySet<string> = new Set(['SUM', 'SUMIF', 'SUMIFS', 'COUNT', 'COUNTIF', 'COUNTIFS']);

/** An expression as a sum of multiples; undefined where it is anything else. */
export function linearAtoms(expression: Expression): LinearSum | undefined {
  switch (expression.kind) {
    case 'number':
      return { atoms: [], constant: expression.quantity };
    case 'cell':
      return expression.reference.of === 'self' ? alone(expression) : undefined;
    case 'units':
      return alone(expression);
    case 'blanks':
      return linearAtoms(expression.operand);
    case 'unary':
      return scale(linearAtoms(expression.operand), signs[expression.operator]);
    case 'binary':
      return ofBinary(expression);
    case 'call':
      return ofCall(expression);
    default:
      return undefined;
  }
}

/** Whether a function runs over the rows of a list. */
export function readsRows(expression: Expression): expression is Expression & { readonly kind: 'call' } {
  return (
    expression.kind === 'call' &&
    rowByRow.has(expression.name) &&
    expression.arguments.some(({ kind }) => kind === 'listColumn')
  );
}

const signs: Readonly<Record<'+' | '-' | '%', Quantity>> = {
  '+': one,
  '-': negate(one),
  '%': { numerator: 1, denominator: 100 },
};

function alone(atom: LinearAtom): LinearSum {
  return { atoms: [{ atom, factor: one }], constant: zero };
}

function ofCall(call: Expression & { readonly kind: 'call' }): LinearSum | undefined {
  if (call.name !== 'SUM') return readsRows(call) ? alone(call) : undefined;
  return sumOf(
    call.arguments.map((argument) => {
      if (argument.kind === 'listColumn') return alone({ ...call, arguments: [argument] });
      if (argument.kind !== 'run') return linearAtoms(argument);
      return sumOf(argument.references.map((reference) => linearAtoms({ kind: 'cell', reference })));
    }),
  );
}

function ofBinary({ operator, left, right }: Expression & { readonly kind: 'binary' }): LinearSum | undefined {
  switch (operator) {
    case '+':
      return sumOf([linearAtoms(left), linearAtoms(right)]);
    case '-':
      return sumOf([linearAtoms(left), scale(linearAtoms(right), negate(one))]);
    case '*':
      return scale(linearAtoms(left), literalOf(right)) ?? scale(linearAtoms(right), literalOf(left));
    case '/': {
      const divisor = literalOf(right);
      return divisor && scale(linearAtoms(left), divide(one, divisor));
    }
    default:
      return undefined;
  }
}

function scale(sum: LinearSum | undefined, by: Quantity | undefined): LinearSum | undefined {
  if (!sum || !by) return undefined;
  return {
    atoms: sum.atoms.map(({ atom, factor }) => ({ atom, factor: multiply(factor, by) })),
    constant: multiply(sum.constant, by),
  };
}

function sumOf(sums: readonly (LinearSum | undefined)[]): LinearSum | undefined {
  let whole: LinearSum = { atoms: [], constant: zero };
  for (const sum of sums) {
    if (!sum) return undefined;
    whole = { atoms: [...whole.atoms, ...sum.atoms], constant: add(whole.constant, sum.constant) };
  }
  return whole;
}
