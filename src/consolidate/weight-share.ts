import type { Form } from '../model/form.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Unit } from '../model/unit.ts';
import type { Consolidation } from './consolidation.ts';
import { returnSurroundings } from './return-surroundings.ts';

/**
 * Why it cannot be said what share of last period's total is in: nobody owes an own return here; of nobody who owes one
 * is last period's known; of some who are not in yet it is not known; what was reported last period adds up to nothing.
 */
export type UnknownWeight = 'nothing-due' | 'no-last-period' | 'units-unknown' | 'nothing-to-weigh';

/** What share of last period's total the returns that are accepted now held then. */
export type WeightShare =
  | { readonly share: Quantity }
  | {
      readonly unknown: UnknownWeight;
      /** With `units-unknown`: those whose share is not known. */
      readonly units: readonly Unit[];
    };

/**
 * Completeness by weight of a form's total at a unit.
 *
 * @param scope code of the unit
 */
export function weightShare(consolidation: Consolidation, form: Form, scope: string): WeightShare {
  const { tree, totals, records, period } = consolidation;
  const share = totals.get(form.code)?.units.get(scope)?.coverage.byWeight;
  if (share) return { share };
  const owing = consolidation.owed.filter(
    ({ unit, form: { code }, kind }) => code === form.code && kind === 'own' && isWithin(unit, scope, tree),
  );
  if (owing.length === 0) return { unknown: 'nothing-due', units: [] };
  const unweighed = owing.filter(({ unit: { code }, kind }) => {
    const last = returnSurroundings({ unit: code, period, kind }, records).previous?.(form.code);
    return last === undefined || last === 'unknownUnit';
  });
  if (unweighed.length === owing.length) return { unknown: 'no-last-period', units: [] };
  const outstanding = unweighed.filter(
    ({ unit: { code }, kind }) => !records.accepted({ unit: code, form: form.code, period, kind }),
  );
  if (outstanding.length === 0) return { unknown: 'nothing-to-weigh', units: [] };
  return { unknown: 'units-unknown', units: outstanding.map(({ unit }) => unit) };
}

function isWithin(unit: Unit, scope: string, tree: Consolidation['tree']): boolean {
  for (let at: Unit | undefined = unit; at; at = at.parent === undefined ? undefined : tree.get(at.parent)) {
    if (at.code === scope) return true;
  }
  return false;
}
