import type { UnitHistory } from '../checks/rule-surroundings.ts';
import type { Period } from '../model/period.ts';
import { previousPeriod, samePeriodLastYear } from '../model/period.ts';
import type { OperandTime } from '../rules/expression.ts';
import type { Records } from './records.ts';
import { formPeriod } from './records.ts';

/** Why a unit has no figures of its own in the earlier period that a rule reads; undefined where it should have some. */
export function historyOf(
  unit: string,
  period: Period,
  form: string,
  time: OperandTime,
  records: Records,
): UnitHistory | undefined {
  const own = formPeriod(records, form, period);
  if (!own || time === 'current') return undefined;
  const ancestry = records.ancestry(unit, period, time === 'previous' ? previousPeriod(own) : samePeriodLastYear(own));
  if (!ancestry) return undefined;
  if (ancestry.split) return 'split';
  return ancestry.units.length === 0 ? 'new' : undefined;
}
