import type { Figures } from './figures.ts';
import type { Subject } from './subject.ts';

/** The first column of forms that name none. */
export const current = 'current';

/**
 * A stock: what it was one period before and what came to it since, or what it begins with; never below 0.
 *
 * @param first what the unit has in its first period
 * @returns what was put in
 */
export function carry(figures: Figures, item: string, first: number, change = 0, column = current): number {
  const before = figures.before(item, column);
  const amount = Math.max(0, before === undefined ? first : before + change);
  figures.put(item, column, amount);
  return amount;
}

/** Something that happened in the period. */
export function happen(figures: Figures, item: string, amount: number): void {
  figures.put(item, current, amount);
}

/**
 * 上年同期 of everything that happened, where nobody knows it yet: nine tenths of this year's, so that parts stay
 * parts. To be called when all else is filled in.
 */
export function fillLastYear(figures: Figures, { period }: Subject): void {
  for (const { id } of figures.form.items) {
    figures.put(id, 'lastYear', Math.floor(yearToDate(figures, id, period.index) * 0.9));
  }
}

/** What happened since the year began, the period included. */
export function yearToDate(figures: Figures, item: string, periodIndex: number): number {
  const before = periodIndex === 1 ? 0 : (figures.before(item, 'yearToDate') ?? 0);
  return before + figures.get(item, current);
}
