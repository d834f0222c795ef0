import type { Figures } from '../figures.ts';
import { fillLastYear, happen, yearToDate } from '../stocks-and-flows.ts';
import type { Subject } from '../subject.ts';

/** DJ05: what happened in the quarter. What is solved has been found before, in this year. */
export function fillDj05(figures: Figures, subject: Subject): void {
  const { random, lasting, period } = subject;
  happen(figures, 'studyCourses', random.integer(0, 2));
  happen(figures, 'surveys', random.integer(0, 4));
  happen(figures, 'exchanges', random.integer(0, 2));
  happen(figures, 'results', random.integer(0, 3));
  happen(figures, 'raised', random.integer(0, 9));
  const found = yearToDate(figures, 'raised', period.index);
  const solvedBefore = yearToDate(figures, 'solved', period.index);
  happen(figures, 'solved', random.integer(0, Math.min(8, found - solvedBefore)));
  const meetings = lasting.integer(2, 3) + (period.year > 2019 ? 1 : 0);
  happen(figures, 'meetings', meetings);
  // Never fewer than in the same quarters of last year; after a merger those of both predecessors.
  const missing = figures.get('meetings', 'lastYear') - yearToDate(figures, 'meetings', period.index);
  happen(figures, 'meetings', meetings + Math.max(0, missing));
  happen(figures, 'events', random.integer(1, 6));
  happen(figures, 'conductMended', random.chance(0.2) ? 1 : 0);
  fillLastYear(figures, subject);
}
