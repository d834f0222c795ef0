import type { Cell } from '../model/form.ts';
import type { Quantity } from '../model/quantity.ts';
import { fromDouble, one, scaled, zero } from '../model/quantity.ts';

/** The least and the greatest number a cell may hold, exact. */
export interface CellBounds {
  readonly minimum?: Quantity;
  readonly maximum?: Quantity;
}

/** What a cell's author allows in it; 是 and 否 are 1 and 0. */
export function cellBounds({ type, minimum, maximum }: Cell): CellBounds {
  if (type === 'yesNo') return { minimum: zero, maximum: one };
  if (type !== 'integer' && type !== 'decimal') return {};
  return {
    ...(minimum === undefined ? {} : { minimum: exactBound(minimum) }),
    ...(maximum === undefined ? {} : { maximum: exactBound(maximum) }),
  };
}

/** A bound as its author wrote it: 0.1 in a form file means a tenth, and not the double beside it. */
function exactBound(value: number): Quantity {
  for (let decimals = 0; decimals <= 6; decimals++) {
    const units = Math.round(value * 10 ** decimals);
    if (Number.isSafeInteger(units) && units / 10 ** decimals === value) return scaled(units, decimals);
  }
  return fromDouble(value);
}
