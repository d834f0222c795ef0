import { quantityAt, stateAt, textAt } from '../model/cell-values.ts';
import type { Cell } from '../model/form.ts';
import type { CellValues } from '../model/return.ts';
import type { Value } from '../rules/value.ts';

/**
 * What a rule reads where a cell is typed or prefilled. `…` (below the smallest unit) is an interval and not a number:
 * undecided as `unreadable`. A closed cell reads as blank; resolved rules do not touch one, except in periods or
 * units where the form was asked differently.
 */
export function storedValue(cell: Cell, values: CellValues, index: number): Value {
  const state = stateAt(values, index);
  switch (state) {
    case 'value': {
      const quantity = quantityAt(values, index, cell.decimals);
      return quantity ? { kind: 'number', quantity } : { kind: 'undecided', reason: 'unreadable' };
    }
    case 'text':
      return { kind: 'text', text: textAt(values, index) ?? '' };
    case 'blank':
    case 'closed':
      return { kind: 'blank' };
    case 'notApplicable':
      return { kind: 'notApplicable' };
    case 'notCalculated':
      return { kind: 'undecided', reason: 'notCalculated' };
    case 'belowUnit':
    case 'unreadable':
      return { kind: 'undecided', reason: 'unreadable' };
  }
}
