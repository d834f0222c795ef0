import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineOf, deadlineStanding } from '../../src/model/deadline.ts';
import type { Period } from '../../src/model/period.ts';
import { dayAfter, daysBetween, parsePeriod, periodEnd } from '../../src/model/period.ts';

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Error(`${text} is no period`);
  return parsed;
}

const deadlines = { days: { quarter: 10, year: 60, month: 0 }, dates: { '2020-Q1': '2020-04-12' } };

describe('the deadline of a period', () => {
  // Counted on a calendar: 31 December 2019 and 60 days, January having 31, is 29 February 2020.
  it.each([
    ['2019-Q4', '2020-01-10'],
    ['2019', '2020-02-29'],
    ['2020-02', '2020-02-29'],
  ])('of %s is so many days after its last day: %s', (text, date) => {
    expect(deadlineOf(period(text), deadlines)).toBe(date);
  });

  it('is the date written for the period, before any days', () => {
    expect(deadlineOf(period('2020Q1'), deadlines)).toBe('2020-04-12');
  });

  it('is not known where neither is set', () => {
    expect(deadlineOf(period('2020'), { days: { quarter: 10 }, dates: {} })).toBeUndefined();
    expect(deadlineStanding(period('2020'), { days: {}, dates: {} }, '2020-01-01')).toBeUndefined();
  });

  it('is so many days away: none on the day itself, fewer than none after it, unknown without a day', () => {
    const left = (today?: string) => deadlineStanding(period('2020-Q1'), deadlines, today)?.daysLeft;
    // Counted on a calendar; 2020 has a 29 February.
    expect(['2020-02-28', '2020-04-12', '2020-04-13', '2021-04-12', undefined].map(left)).toEqual([
      44,
      0,
      -1,
      -365,
      undefined,
    ]);
  });

  it('lies as many days after the period as it is told, in any year and over any change of clocks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2200 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 366 }),
        (year, index, days) => {
          const end = periodEnd({ frequency: 'month', year, index });
          const date = dayAfter(end, days);
          expect(daysBetween(end, date)).toBe(days);
          expect(daysBetween(date, end)).toBe(0 - days);
          // The number of days by UTC, which knows no summer time.
          expect((Date.parse(date) - Date.parse(end)) / 86_400_000).toBe(days);
        },
      ),
      { seed: 20200410, numRuns: 300 },
    );
  });
});
