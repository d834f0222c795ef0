import type { FormFigures, Surroundings } from '../forms/cell-operands.ts';
import type { ReturnKey } from '../intake/intake-context.ts';
import type { Period } from '../model/period.ts';
import { previousPeriod, samePeriodLastYear } from '../model/period.ts';
import type { Return } from '../model/return.ts';
import { earlierFigures } from './earlier-figures.ts';
import { periodDays } from './period-days.ts';
import type { Records } from './records.ts';
import { editionFor, formPeriod } from './records.ts';

/**
 * What the rules and formulas of a return may read beyond it: other forms of the same unit, kind and last day as they
 * were received; earlier periods only as accepted, those of a unit that grew out of others as theirs together.
 */
export function returnSurroundings(key: Omit<ReturnKey, 'form'>, records: Records): Surroundings {
  const { unit, period, kind } = key;
  const tree = records.treeOn(period);
  const earlier = (form: string, then: Period | undefined): FormFigures | 'unknownUnit' | undefined => {
    if (!then) return undefined;
    return earlierFigures(key, form, then, records, (of, code, at) => {
      const found = records.accepted({ unit: of, form: code, period: at, kind });
      return found && returnFigures(found, records);
    });
  };
  const shifted = (form: string, shift: (of: Period) => Period): Period | undefined => {
    const own = formPeriod(records, form, period);
    return own && shift(own);
  };
  return {
    ...periodDays(period),
    otherForm: (form) => {
      const then = formPeriod(records, form, period);
      const found = then && records.received({ unit, form, period: then, kind });
      return found && returnFigures(found, records);
    },
    previous: (form) => earlier(form, shifted(form, previousPeriod)),
    lastYear: (form) => earlier(form, shifted(form, samePeriodLastYear)),
    ...(tree?.get(unit) ? { units: (count) => tree.count(unit, count, kind === 'own' ? 'self' : 'subtree') } : {}),
  };
}

/** A return with what its own computed cells read. */
export function returnFigures(ret: Return, records: Records): FormFigures | undefined {
  const edition = editionFor(records, ret.form, ret.unit, ret.period, ret.kind);
  return edition && { edition, values: ret.values, surroundings: returnSurroundings(ret, records) };
}
