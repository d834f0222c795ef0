import type { TargetBook } from '../forms/targets.ts';
import type { Period } from '../model/period.ts';
import { previousPeriod } from '../model/period.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import type { FormTotals } from '../model/totals.ts';
import { returnWeight } from '../rollup/return-weight.ts';
import { rollUp } from '../rollup/roll-up.ts';
import { owedReturns } from '../units/owed-returns.ts';
import type { CoveragePolicy } from './consolidation.ts';
import type { HeldFigures } from './earlier-figures.ts';
import { earlierFigures } from './earlier-figures.ts';
import { issuedTarget } from './issued-target.ts';
import type { Records } from './records.ts';
import { editionFor, formPeriod } from './records.ts';
import { returnFigures } from './return-surroundings.ts';

/**
 * The roll-up of one form in one period from the accepted returns.
 *
 * @returns undefined where there is no such form, or no tree on the last day of the period
 */
export function rollUpForm(
  code: string,
  period: Period,
  records: Records,
  targets: TargetBook,
  policy: CoveragePolicy,
): FormTotals | undefined {
  const form = records.catalogue.forms.get(code);
  const tree = records.treeOn(period);
  if (!form || !tree) return undefined;
  const due = new Set(
    owedReturns(tree, [form], period).flatMap(({ unit, kind }) => (kind === 'own' ? [unit.code] : [])),
  );
  const key = (unit: string, kind: ReturnKind) => ({ unit, form: code, period, kind });
  const own = formPeriod(records, code, period);
  const then = own && previousPeriod(own);
  const heldThen: HeldFigures = (unit, of, at) => {
    const found = records.accepted({ unit, form: of, period: at, kind: 'own' });
    return found && returnFigures(found, records);
  };
  return rollUp({
    form,
    tree,
    policy,
    edition: (unit, kind) => {
      const edition = editionFor(records, code, unit.code, period, kind);
      if (!edition) throw new Error(`no edition of ${code} for ${unit.code}`);
      return edition;
    },
    isDue: (unit) => due.has(unit),
    isReceived: (unit) => records.hasArrived(key(unit, 'own')),
    // A list has rows and no cells to declare, confirm or adjust: only what units file themselves counts.
    accepted: (unit, kind) =>
      form.kind === 'list' && kind !== 'own' ? undefined : records.accepted(key(unit, kind))?.values,
    lastWeight: (unit) => {
      const last = then && earlierFigures({ unit, period, kind: 'own' }, code, then, records, heldThen);
      return last === undefined || last === 'unknownUnit' ? undefined : returnWeight(form, last.values);
    },
    target: (unit, cell) => issuedTarget(form, cell, unit.code, period, targets),
  });
}
