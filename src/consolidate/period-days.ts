import { daySerial } from '../model/day-serial.ts';
import type { Period } from '../model/period.ts';
import { periodEnd, periodStart } from '../model/period.ts';

/** What PERIOD_INDEX, YEAR_START and PERIOD_END give: days as Excel serials. */
export interface PeriodDays {
  readonly periodIndex: number;
  readonly yearStart: number;
  readonly periodEnd: number;
}

export function periodDays(period: Period): PeriodDays {
  return {
    periodIndex: period.index,
    yearStart: daySerial(periodStart({ frequency: 'year', year: period.year, index: 1 })),
    periodEnd: daySerial(periodEnd(period)),
  };
}
