import type { Form } from '../model/form.ts';
import type { Consolidation } from './consolidation.ts';
import type { OwedStanding } from './owed-standings.ts';
import type { UnitStatus } from './report-status.ts';
import type { StatusCounts } from './status-counts.ts';
import { countStandings } from './status-counts.ts';
import type { WeightShare } from './weight-share.ts';
import { weightShare } from './weight-share.ts';

/** How complete one form is, over all units of a subtree and all kinds of return. */
export interface FormStatus {
  readonly form: Form;
  readonly counts: StatusCounts;
  /** Of own returns: what they weighed in last period's total. */
  readonly weight: WeightShare;
}

/**
 * @param units of a subtree, its uppermost unit first
 * @returns the forms of which something is owed there, in the order of the catalogue
 */
export function statusByForm(
  consolidation: Consolidation,
  units: readonly UnitStatus[],
  isOver: boolean | undefined,
): readonly FormStatus[] {
  const scope = units[0]?.unit.code ?? '';
  const byForm = new Map<string, OwedStanding[]>();
  for (const standing of units.flatMap(({ returns }) => returns)) {
    const { code } = standing.owed.form;
    const group = byForm.get(code);
    if (group) group.push(standing);
    else byForm.set(code, [standing]);
  }
  return [...consolidation.totals.values()].flatMap(({ form }) => {
    const standings = byForm.get(form.code);
    if (!standings) return [];
    const counts = countStandings(standings, isOver);
    return [{ form, counts, weight: weightShare(consolidation, form, scope) }];
  });
}
