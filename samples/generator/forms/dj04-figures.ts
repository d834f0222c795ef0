import type { Figures } from '../figures.ts';
import { carry, fillLastYear, happen } from '../stocks-and-flows.ts';
import type { Subject } from '../subject.ts';

/** DJ04: centres, funds and staff. A venue is exempt only where something was demolished or founded in the year. */
export function fillDj04(figures: Figures, subject: Subject): void {
  const { random, lasting, isCalm, isRebuilt } = subject;
  fillCentres(figures, subject);
  const venues = lasting.integer(2, 6);
  const unqualified = lasting.integer(0, 1);
  const better = !isCalm && (figures.before('unqualified', 'current') ?? 0) > 0 ? 1 : 0;
  carry(figures, 'qualified', venues, better);
  carry(figures, 'unqualified', unqualified, -better);
  figures.put('exempt', 'current', isRebuilt ? 1 : 0);
  happen(figures, 'renovated', better);
  happen(figures, 'renovationCost', better * random.integer(300, 4000) * 0.01);
  happen(figures, 'partyFunds', random.integer(100, 900) * 0.01);
  happen(figures, 'officeFunds', random.integer(200, 1200) * 0.01);
  fillStaff(figures, subject);
  carry(figures, 'sentDown', lasting.integer(1, 12), isCalm ? 0 : random.integer(0, 1));
  figures.put('platform', 'current', figures.before('platform', 'current') ? 1 : isCalm ? 0 : 1);
  fillLastYear(figures, subject);
}

/** A centre built in the year counts as new until the year ends; of two merged villages both centres stay. */
function fillCentres(figures: Figures, { lasting, random, isCalm, period }: Subject): void {
  const built = !isCalm && random.chance(0.08) ? 1 : 0;
  const centres = carry(figures, 'centres', 1, built);
  const newBefore = period.index === 1 ? 0 : (figures.before('newCentres', 'current') ?? 0);
  figures.put('newCentres', 'current', Math.min(centres, newBefore + built));
  carry(figures, 'area', lasting.integer(220, 1600), built * 400);
}

/** Pay is agreed per head and year; some of it rises with the new year. */
function fillStaff(figures: Figures, { lasting, random, isCalm, period }: Subject): void {
  const raise = !isCalm && period.year > 2019 ? 1.05 : 1;
  const officers = carry(figures, 'villageOfficers', lasting.integer(4, 7));
  const pay = figures.before('villagePay', 'current') ?? officers * (lasting.integer(240, 420) / 100);
  figures.put('villagePay', 'current', pay * raise);
  const groupOfficers = carry(figures, 'groupOfficers', lasting.integer(4, 12));
  const groupPay = figures.before('groupPay', 'current') ?? groupOfficers * (lasting.integer(30, 80) / 100);
  figures.put('groupPay', 'current', groupPay * raise);
  const due = carry(figures, 'postsDue', lasting.integer(8, 16));
  carry(figures, 'postsFilled', due - lasting.integer(0, 3), isCalm ? 0 : random.integer(0, 1));
}
