import { daySerial } from '../model/day-serial.ts';
import type { Period } from '../model/period.ts';
import { formatPeriod, periodEnd, periodStart } from '../model/period.ts';

/** What PERIOD_INDEX, YEAR_START and PERIOD_END give: days as Excel serials. */
export interface PeriodDays {
  readonly periodIndex: number;
  readonly yearStart: number;
  readonly periodEnd: number;
}

export function periodDays(period: Period): PeriodDays {
  const key = formatPeriod(period);
  const days = known.get(key) ?? {
    periodIndex: period.index,
    yearStart: daySerial(periodStart({ frequency: 'year', year: period.year, index: 1 })),
    periodEnd: daySerial(periodEnd(period)),
  };
  known.set(key, days);
  return days;
}

/** Asked for every return, of a handful of periods. */
const known = new Map<string, PeriodDays>();
