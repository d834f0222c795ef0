import type { Form } from '../../src/model/form.ts';
import { parseQuantity } from '../../src/model/quantity.ts';
import type { Comparison, Expression, ReferencedCell } from '../../src/rules/expression.ts';
import type { Operands } from '../../src/rules/operands.ts';
import type { RulePlace } from '../../src/rules/rule.ts';
import type { Value } from '../../src/rules/value.ts';

/** What a rule reads, by item and column of a form. */
export function referenceTo(
  form: Form,
  item: number,
  column: number,
  changes: Partial<ReferencedCell> = {},
): ReferencedCell {
  const traits = { type: 'integer', decimals: 0, source: 'entered' } as const;
  return { form: form.code, item, column, time: 'current', of: 'self', ...traits, ...changes };
}

export function read(reference: ReferencedCell): Expression {
  return { kind: 'cell', reference };
}

export function number(text: string | number): Expression & { readonly kind: 'number' } {
  return { kind: 'number', quantity: quantityOf(text) };
}

export function numberValue(text: string | number): Value {
  return { kind: 'number', quantity: quantityOf(text) };
}

function quantityOf(text: string | number) {
  const quantity = parseQuantity(String(text));
  if (quantity === undefined) throw new Error(`no number: ${text}`);
  return quantity;
}

export function compared(left: Expression, right: Expression): Comparison {
  return { kind: 'comparison', operator: '<=', left, right, of: 'number', rounded: false };
}

/** A place of a rule that reads these operands. */
export function placeReading(condition: Expression, operands: readonly ReferencedCell[] = []): RulePlace {
  return { condition, operands };
}

/** Operands that know nothing but what is given. */
export function operandsWith(given: Partial<Operands>): Operands {
  return {
    cell: () => ({ kind: 'undecided', reason: 'noData' }),
    children: () => undefined,
    listColumn: () => undefined,
    units: () => undefined,
    periodIndex: undefined,
    yearStart: undefined,
    periodEnd: undefined,
    ...given,
  };
}
