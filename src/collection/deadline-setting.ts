import { z } from 'zod';
import type { Deadlines } from '../model/deadline.ts';
import type { Frequency } from '../model/period.ts';
import { formatPeriod, frequencies, parsePeriod, periodEnd } from '../model/period.ts';

/** What can be wrong with a line of `deadline:`; zod carries it as the message of the issue. */
export const deadlineMistakes = [
  'deadline-key-unknown',
  'deadline-early',
  'deadline-repeated',
  'deadline-days',
  'deadline-date',
] as const;
export type DeadlineMistake = (typeof deadlineMistakes)[number];

/** More than a year later nobody waits for a return: a slip of the finger. */
export const mostDays = 366;

/** `{ quarter: 10, year: 20, 2020-Q1: 2020-04-12 }`: days after the end of a period, or the date for one period. */
export const deadlineSetting = z
  .custom<Readonly<Record<string, unknown>>>((value) => isMap(value))
  .transform((written, context): Deadlines => {
    const days: Partial<Record<Frequency, number>> = {};
    const dates: Record<string, string> = {};
    for (const [key, value] of Object.entries(written)) {
      const frequency = frequencies.find((each) => each === key);
      const mistake = frequency === undefined ? addDate(dates, key, value) : addDays(days, frequency, value);
      if (mistake) context.addIssue({ code: 'custom', path: [key], message: mistake });
    }
    return { days, dates };
  });

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function addDays(
  days: Partial<Record<Frequency, number>>,
  frequency: Frequency,
  value: unknown,
): DeadlineMistake | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > mostDays) return 'deadline-days';
  days[frequency] = value;
  return undefined;
}

function addDate(dates: Record<string, string>, key: string, value: unknown): DeadlineMistake | undefined {
  const period = parsePeriod(key);
  if (!period) return 'deadline-key-unknown';
  const name = formatPeriod(period);
  if (Object.hasOwn(dates, name)) return 'deadline-repeated';
  if (typeof value !== 'string' || !z.iso.date().safeParse(value).success) return 'deadline-date';
  dates[name] = value;
  return value < periodEnd(period) ? 'deadline-early' : undefined;
}
