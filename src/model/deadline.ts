import type { Frequency, Period } from './period.ts';
import { dayAfter, daysBetween, formatPeriod, periodEnd } from './period.ts';

/** Until when returns are to be sent in (报送截止). */
export interface Deadlines {
  /** Whole days after the last day of the period, by its frequency. */
  readonly days: Readonly<Partial<Record<Frequency, number>>>;
  /** ISO dates by period, `2020-Q1`: they go before the days. */
  readonly dates: Readonly<Record<string, string>>;
}

/** Where a day stands against a deadline. */
export interface DeadlineStanding {
  /** The last day on which a return is in time, ISO date. */
  readonly date: string;
  /** 0 on that day, below 0 after it; undefined where nobody said what day it is. */
  readonly daysLeft: number | undefined;
}

/**
 * The last day on which returns of a period are in time.
 *
 * @returns an ISO date; undefined where no deadline is set
 * @example deadlineOf(period, { days: { quarter: 10 }, dates: {} }) // 2020-Q1: '2020-04-10'
 */
export function deadlineOf(period: Period, { days, dates }: Deadlines): string | undefined {
  const name = formatPeriod(period);
  if (Object.hasOwn(dates, name)) return dates[name];
  const after = days[period.frequency];
  return after === undefined ? undefined : dayAfter(periodEnd(period), after);
}

/** @param today ISO date */
export function deadlineStanding(
  period: Period,
  deadlines: Deadlines,
  today: string | undefined,
): DeadlineStanding | undefined {
  const date = deadlineOf(period, deadlines);
  if (date === undefined) return undefined;
  return { date, daysLeft: today === undefined ? undefined : daysBetween(today, date) };
}
