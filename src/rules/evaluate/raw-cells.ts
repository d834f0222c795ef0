import type { Expression, ReferencedTraits } from '../expression.ts';
import type { Value } from '../value.ts';
import type { EvaluationContext } from './context.ts';
import { truthValue, undecided } from './values.ts';

/** What a sheet shows in a cell, whatever it means. `unknown`: the return it stands in is not there. */
export type RawState = 'number' | 'text' | 'blank' | 'unknown';

/** A computed cell that cannot be calculated shows nothing; — and … and what cannot be read are texts. */
export function rawState(value: Value, cell: ReferencedTraits): RawState {
  switch (value.kind) {
    case 'number':
    case 'boolean':
      return cell.type === 'text' ? 'text' : 'number';
    case 'text':
      return value.text === '' ? 'blank' : 'text';
    case 'blank':
      return 'blank';
    case 'notApplicable':
      return cell.source === 'computed' ? 'blank' : 'text';
    case 'undecided':
      if (value.reason === 'missingReturn' || value.reason === 'noData') return 'unknown';
      return cell.source === 'computed' ? 'blank' : 'text';
  }
}

/** Asks one cell as it stands in the sheet. */
export function rawCell(
  expression: Expression | undefined,
  context: EvaluationContext,
  test: (state: RawState) => boolean,
): Value {
  if (expression?.kind !== 'cell') return undecided('type');
  const value = context.operands.cell(expression.reference);
  const state = rawState(value, expression.reference);
  if (state === 'unknown') return value.kind === 'undecided' ? value : undecided('noData');
  return truthValue(test(state));
}

/** Every cell of references as it stands; a value where one of them is not there at all. */
export function rawStates(
  expressions: readonly Expression[],
  context: EvaluationContext,
): { readonly states: readonly RawState[] } | { readonly obstacle: Value } {
  const states: RawState[] = [];
  for (const expression of expressions) {
    const values = rawValues(expression, context);
    if (!values) return { obstacle: undecided(expression.kind === 'listColumn' ? 'missingReturn' : 'noData') };
    for (const { value, cell } of values) {
      const state = rawState(value, cell);
      if (state === 'unknown') return { obstacle: value };
      states.push(state);
    }
  }
  return { states };
}

export interface RawValue {
  readonly value: Value;
  readonly cell: ReferencedTraits;
}

/** The values of a reference, a run or a whole column, no policy applied; undefined where there is no data. */
export function rawValues(expression: Expression, context: EvaluationContext): readonly RawValue[] | undefined {
  switch (expression.kind) {
    case 'cell': {
      const { reference } = expression;
      if (reference.of === 'self') return [{ value: context.operands.cell(reference), cell: reference }];
      return context.operands.children(reference)?.map((value) => ({ value, cell: reference }));
    }
    case 'run': {
      const parts = expression.references.map((reference) => rawValues({ kind: 'cell', reference }, context));
      const present = parts.filter((part) => part !== undefined);
      return present.length === parts.length ? present.flat() : undefined;
    }
    case 'listColumn':
      return context.operands.listColumn(expression.reference)?.map((value) => ({ value, cell: expression.reference }));
    default:
      return undefined;
  }
}
