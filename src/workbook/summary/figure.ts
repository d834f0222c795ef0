import type { Edition } from '../../forms/edition.ts';
import { quantityAt, stateAt, textAt } from '../../model/cell-values.ts';
import type { Cell } from '../../model/form.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { CellValues } from '../../model/return.ts';
import type { Operands } from '../../rules/operands.ts';
import type { Value } from '../../rules/value.ts';

/** What one cell of a summary shows, exact and before any formatting. */
export type Figure =
  | { readonly kind: 'number'; readonly quantity: Quantity }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' | 'notApplicable' | 'belowUnit' | 'closed' };

export const blankFigure: Figure = Object.freeze({ kind: 'blank' });
export const closedFigure: Figure = Object.freeze({ kind: 'closed' });
const notApplicableFigure: Figure = Object.freeze({ kind: 'notApplicable' });
const belowUnitFigure: Figure = Object.freeze({ kind: 'belowUnit' });

/**
 * The figure in a cell of a return or total; computed cells that are not stored are evaluated.
 *
 * @param operands asked for only where something is evaluated
 */
export function figureAt(cell: Cell, values: CellValues, edition: Edition, operands: () => Operands): Figure {
  if (!edition.open[cell.index]) return closedFigure;
  const stored = storedFigure(values, cell.index, cell);
  if (stored.kind === 'number' || stored.kind === 'text') return stored;
  const isComputed = cell.origin === 'computed' && edition.formulas.has(cell.index);
  if (isComputed || cell.aggregation.kind === 'mean') return computedFigure(cell, edition, operands());
  return stored;
}

/**
 * The figure stored at an index of values.
 *
 * @param index cell index, or `row * columns + column` in a list form
 */
export function storedFigure(values: CellValues, index: number, cell: Cell): Figure {
  const quantity = quantityAt(values, index, cell.decimals);
  if (quantity) return { kind: 'number', quantity };
  const text = textAt(values, index);
  if (text !== undefined) return { kind: 'text', text };
  const state = stateAt(values, index);
  if (state === 'notApplicable') return notApplicableFigure;
  if (state === 'belowUnit') return belowUnitFigure;
  return state === 'closed' ? closedFigure : blankFigure;
}

/** The figure of a computed cell, unrounded. */
export function computedFigure(cell: Cell, edition: Edition, operands: Operands): Figure {
  return valueFigure(
    operands.cell({ form: edition.form.code, item: cell.item, column: cell.column, time: 'current', of: 'self' }),
  );
}

/** A value of an evaluation as a figure; what could not be decided is blank. */
function valueFigure(value: Value): Figure {
  switch (value.kind) {
    case 'number':
      return { kind: 'number', quantity: value.quantity };
    case 'text':
      return { kind: 'text', text: value.text };
    case 'boolean':
      return { kind: 'number', quantity: { numerator: value.boolean ? 1 : 0, denominator: 1 } };
    case 'notApplicable':
      return notApplicableFigure;
    case 'blank':
    case 'undecided':
      return blankFigure;
  }
}
