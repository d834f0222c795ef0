import type { Form } from '../model/form.ts';
import type { Return } from '../model/return.ts';
import type { CellReference } from '../rules/expression.ts';
import { cellAddress } from './return-place.ts';
import type { RuleSurroundings } from './rule-surroundings.ts';

/** Whether a cell that a rule reads is one of the return that is checked. */
export function isOwnCell(reference: CellReference, form: Form): boolean {
  return reference.form === form.code && reference.time === 'current' && reference.of === 'self';
}

/**
 * Where a cell stands that a rule of a return reads: `D14` in its own sheet, `'DJ01'!D14` elsewhere; undefined where that
 * is not known.
 *
 * @param row of a list form, 0-based
 */
export function operandAddress(
  reference: CellReference,
  ret: Return,
  form: Form,
  row: number | undefined,
  surroundings: Pick<RuleSurroundings, 'addressOf'>,
): string | undefined {
  return isOwnCell(reference, form)
    ? cellAddress(ret, reference.item, reference.column, row)
    : surroundings.addressOf?.(reference);
}
