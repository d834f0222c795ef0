import type { Period } from '../model/period.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import type { Localisation, LocaliseOptions } from '../suggest/localise.ts';
import { localise } from '../suggest/localise.ts';
import { makeRuleSystem } from '../suggest/make-rule-system.ts';
import type { RuleSystem } from '../suggest/rule-system.ts';
import type { Consolidation } from './consolidation.ts';
import { editionFor } from './records.ts';
import { returnSheet } from './return-sheet.ts';
import { returnSurroundings } from './return-surroundings.ts';
import { subtreeSystem } from './subtree-system.ts';

/** Wrong cells with the system whose cells they are: `system.cells[i].place` says where cell `i` stands. */
export interface LocatedCells extends Localisation {
  readonly system: RuleSystem;
}

/** A received return of a run. */
export interface LocalisedReturn {
  readonly unit: string;
  readonly form: string;
  /** Default: `own`. */
  readonly kind?: ReturnKind;
  /** Default: that of the run. */
  readonly period?: Period;
}

/**
 * Which cells of a return are wrong, of the run it was received in: accepted or sent back, whatever it is, its winning
 * submission. What other forms and periods hold is taken for right.
 *
 * @returns undefined where no such return was received
 * @example localiseReturn(consolidate(input), { unit: '110101', form: 'DJ01' })?.components
 */
export function localiseReturn(
  { records, period }: Pick<Consolidation, 'records' | 'period'>,
  of: LocalisedReturn,
  options: LocaliseOptions = {},
): LocatedCells | undefined {
  const key = { kind: 'own' as const, period, ...of };
  const ret = records.received(key);
  const edition = ret && editionFor(records, ret.form, ret.unit, ret.period, ret.kind);
  if (!ret || !edition) return undefined;
  const system = makeRuleSystem([returnSheet(ret, edition, returnSurroundings(ret, records))]);
  return { system, ...localise(system, options) };
}

/**
 * Which cells of a unit and of all units below are wrong ("community X, form DJ01, D14"): over the accepted own and
 * declared tables of a form and of the forms that rules bind to it, with declared = own + Σ below cell by cell. Rules
 * that stand at totals are not in it.
 *
 * @returns undefined where the run has no such form or unit
 * @example localiseSubtree(consolidate(input), { unit: '1101', form: 'DJ01' })?.components
 */
export function localiseSubtree(
  { records, period, tree, book, totals }: Consolidation,
  { unit, form }: { readonly unit: string; readonly form: string },
  options: LocaliseOptions = {},
): LocatedCells | undefined {
  const found = totals.get(form);
  if (!found || !tree.get(unit)) return undefined;
  const system = subtreeSystem(unit, found, { records, period, tree, book });
  return { system, ...localise(system, options) };
}
