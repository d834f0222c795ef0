// One module each: the package as a whole is 250 of them, and costs every start-up 60 ms.
import { addDays } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { endOfMonth } from 'date-fns/endOfMonth';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { startOfMonth } from 'date-fns/startOfMonth';

export const frequencies = ['year', 'quarter', 'month'] as const;
export type Frequency = (typeof frequencies)[number];

/** A reporting period (报告期): a year, a quarter or a month. */
export interface Period {
  readonly frequency: Frequency;
  readonly year: number;
  /** 1 for a year, 1–4 for a quarter, 1–12 for a month. */
  readonly index: number;
}

const perYear: Readonly<Record<Frequency, number>> = { year: 1, quarter: 4, month: 12 };

/**
 * Reads `2020`, `2020-Q1`, `2020Q1` or `2020-03` (SDMX 2.1 observational time period spelling).
 *
 * @returns the period, or undefined when the text is none of these or the number is out of range
 * @example parsePeriod('2020-Q1') // { frequency: 'quarter', year: 2020, index: 1 }
 */
export function parsePeriod(text: string): Period | undefined {
  const match = /^(\d{4})(?:-?[Qq]([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, year, quarter, month] = match;
  if (quarter) return { frequency: 'quarter', year: Number(year), index: Number(quarter) };
  if (month) return { frequency: 'month', year: Number(year), index: Number(month) };
  return { frequency: 'year', year: Number(year), index: 1 };
}

/** The canonical spelling: `2020`, `2020-Q1`, `2020-03`. */
export function formatPeriod(period: Period): string {
  const year = String(period.year).padStart(4, '0');
  if (period.frequency === 'year') return year;
  if (period.frequency === 'quarter') return `${year}-Q${period.index}`;
  return `${year}-${String(period.index).padStart(2, '0')}`;
}

/** The period of the same frequency directly before: 2020-Q1 → 2019-Q4. */
export function previousPeriod(period: Period): Period {
  return period.index > 1
    ? { ...period, index: period.index - 1 }
    : { ...period, year: period.year - 1, index: perYear[period.frequency] };
}

/** 上年同期: the same period one year earlier. */
export function samePeriodLastYear(period: Period): Period {
  return { ...period, year: period.year - 1 };
}

/** First day, ISO date. */
export function periodStart(period: Period): string {
  const months = 12 / perYear[period.frequency];
  return format(startOfMonth(new Date(period.year, (period.index - 1) * months, 1)), 'yyyy-MM-dd');
}

/** Last day, ISO date: the day whose unit tree is in force for the period. */
export function periodEnd(period: Period): string {
  const key = formatPeriod(period);
  const known = ends.get(key);
  if (known !== undefined) return known;
  const months = 12 / perYear[period.frequency];
  const end = format(endOfMonth(new Date(period.year, period.index * months - 1, 1)), 'yyyy-MM-dd');
  ends.set(key, end);
  return end;
}

/** Asked for every return, of a handful of periods. */
const ends = new Map<string, string>();

/** The period of another frequency that ends on the same day, if there is one: 2019-Q4 ↔ 2019. */
export function periodEndingWith(period: Period, frequency: Frequency): Period | undefined {
  const last = period.index / perYear[period.frequency];
  const index = last * perYear[frequency];
  return Number.isInteger(index) ? { frequency, year: period.year, index } : undefined;
}

/** Orders periods by their last day; a year stands after its fourth quarter. */
export function comparePeriods(a: Period, b: Period): number {
  const ends = periodEnd(a).localeCompare(periodEnd(b));
  return ends !== 0 ? ends : perYear[b.frequency] - perYear[a.frequency];
}

/** @example dayAfter('2020-03-31', 10) // '2020-04-10' */
export function dayAfter(day: string, days: number): string {
  return format(addDays(parseISO(day), days), 'yyyy-MM-dd');
}

/**
 * Calendar days from one ISO date to another, below 0 where the second is the earlier one.
 *
 * @example daysBetween('2020-02-28', '2020-03-01') // 2
 */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}
