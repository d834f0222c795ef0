import { cellOperands } from '../forms/cell-operands.ts';
import type { ReturnKey } from '../intake/intake-context.ts';
import type { Cell, Form } from '../model/form.ts';
import { compare, integer } from '../model/quantity.ts';
import type { Value } from '../rules/value.ts';
import type { Records } from './records.ts';
import { returnSurroundings } from './return-surroundings.ts';

/** What a unit reported for a cell of a table form one period before; undefined where that is not known. */
export type LastPeriod = (cell: Pick<Cell, 'item' | 'column' | 'type'>) => Value | undefined;

/**
 * Last period's figures of the same unit and kind, as accepted; after a merger those of its predecessors together.
 *
 * @param form as it is asked now: a cell is found again by the ids of its item and column
 * @returns undefined where nothing was accepted, and for a unit that was not there
 */
export function lastPeriod(key: ReturnKey, form: Form, records: Records): LastPeriod | undefined {
  const figures = returnSurroundings(key, records).previous?.(form.code);
  if (figures === undefined || figures === 'unknownUnit') return undefined;
  const { edition, values, surroundings = {} } = figures;
  const then = edition.form;
  const operands = cellOperands(edition, values, surroundings);
  return ({ item, column, type }) => {
    const place = {
      item: indexOf(then.items, form.items[item]?.id),
      column: indexOf(then.columns, form.columns[column]?.id),
    };
    if (place.item < 0 || place.column < 0) return undefined;
    const value = operands.cell({ form: then.code, ...place, time: 'current', of: 'self' });
    return type === 'yesNo' ? answered(value) : value;
  };
}

/** Predecessors that all said 是 are counted; one unit can only say it once. */
function answered(value: Value): Value {
  if (value.kind !== 'number') return value;
  return { ...value, quantity: integer(compare(value.quantity, integer(0)) === 0 ? 0 : 1) };
}

function indexOf(elements: readonly { readonly id: string }[], id: string | undefined): number {
  return elements.findIndex((element) => element.id.toLowerCase() === id?.toLowerCase());
}
