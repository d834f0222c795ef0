import { cellPlace, returnPlace } from '../checks/return-place.ts';
import type { Edition } from '../forms/edition.ts';
import type { Surroundings } from '../forms/surroundings.ts';
import type { Return } from '../model/return.ts';
import type { SystemSheet } from '../suggest/system/system-sheet.ts';

/** A return as one sheet of a rule system: `makeRuleSystem([returnSheet(…)])` is the system of the return alone. */
export function returnSheet(ret: Return, edition: Edition, surroundings: Surroundings): SystemSheet {
  return {
    edition,
    values: ret.values,
    surroundings,
    place: returnPlace(ret),
    placeOf: (cell, row) => cellPlace(ret, edition.form, cell.item, cell.column, row),
    isFixed: () => ret.kind === 'confirmed',
  };
}
