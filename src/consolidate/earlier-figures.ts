import type { FormFigures, Surroundings } from '../forms/cell-operands.ts';
import type { Period } from '../model/period.ts';
import { previousPeriod, samePeriodLastYear } from '../model/period.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import { owedReturns } from '../units/owed-returns.ts';
import { addPredecessors } from './add-predecessors.ts';
import { periodDays } from './period-days.ts';
import type { Records } from './records.ts';
import { editionFor, formPeriod } from './records.ts';

/** Whose figures are asked for, as it stands at the end of a period. */
export interface Asker {
  readonly unit: string;
  readonly period: Period;
  readonly kind: ReturnKind | 'total';
}

/** The figures of one unit in an earlier period, be they of a return or a total; undefined where there are none. */
export type HeldFigures = (unit: string, form: string, period: Period) => FormFigures | undefined;

/**
 * Figures of an earlier period, those of a unit that grew out of others being theirs together. `unknownUnit`: the unit
 * is new. Undefined where a return is missing, or where a predecessor was split.
 *
 * @param then the earlier period, of the form's own frequency
 */
export function earlierFigures(
  asker: Asker,
  form: string,
  then: Period,
  records: Records,
  held: HeldFigures,
): FormFigures | 'unknownUnit' | undefined {
  const ancestry = records.ancestry(asker.unit, asker.period, then);
  if (!ancestry || ancestry.split) return undefined;
  const [only, ...others] = ancestry.units;
  if (only === undefined) return 'unknownUnit';
  if (others.length === 0 && only === asker.unit) return held(only, form, then);
  const edition = editionFor(records, form, asker.unit, asker.period, asker.kind);
  const asked = whoOwed(ancestry.units, asker.kind, form, then, records);
  const parts = asked.map((unit) => held(unit, form, then));
  const found = parts.filter((part) => part !== undefined);
  if (!edition || parts.length === 0 || found.length < parts.length) return undefined;
  const values = addPredecessors(
    edition,
    found.map((part) => part.values),
  );
  return { edition, values, surroundings: surroundingsThen(asker, then, records, held) };
}

/** Of several predecessors those that had to report this: a village has no part in a form of urban communities. */
function whoOwed(
  units: readonly string[],
  kind: Asker['kind'],
  form: string,
  then: Period,
  records: Records,
): readonly string[] {
  const tree = records.treeOn(then);
  const found = records.catalogue.forms.get(form);
  if (!tree || !found || kind === 'total') return units;
  const owed = new Set(
    owedReturns(tree, [found], then).flatMap((each) => (each.kind === kind ? [each.unit.code] : [])),
  );
  const asked = units.filter((unit) => owed.has(unit));
  return asked.length > 0 ? asked : units;
}

/** What the computed cells of an earlier period read further back. */
function surroundingsThen(asker: Asker, then: Period, records: Records, held: HeldFigures): Surroundings {
  const at = (form: string, shift: (of: Period) => Period) => {
    const own = formPeriod(records, form, then);
    return own && earlierFigures(asker, form, shift(own), records, held);
  };
  return {
    ...periodDays(then),
    otherForm: (form) => {
      const found = at(form, (of) => of);
      return found === 'unknownUnit' ? undefined : found;
    },
    previous: (form) => at(form, previousPeriod),
    lastYear: (form) => at(form, samePeriodLastYear),
  };
}
