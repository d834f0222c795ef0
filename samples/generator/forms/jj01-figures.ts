import { daySerial } from '../../../src/model/day-serial.ts';
import { periodEnd, samePeriodLastYear } from '../../../src/model/period.ts';
import type { Figures } from '../figures.ts';
import type { Subject } from '../subject.ts';
import { jj02Rows } from './jj02-rows.ts';

/** Yearly size of each indicator of a unit, in the measure of its row. */
const yearly: Readonly<Record<string, readonly [number, number]>> = {
  gdp: [120, 260],
  gdpConstant: [110, 240],
  investment: [80, 180],
  trade: [5, 60],
  tax: [20000, 60000],
  budgetRevenue: [70000, 90000],
  revenue: [100000, 180000],
  retail: [30, 90],
  urbanIncome: [34000, 46000],
  ruralIncome: [15000, 22000],
};

/** What the district's accounts say is larger than what one park says. */
const districtTimes: Readonly<Record<string, number>> = { gdp: 5, gdpConstant: 5 };

/** JJ01: cumulative figures that grow through the year and by a few per cent on the year before. */
export function fillJj01(figures: Figures, subject: Subject): void {
  fillIndicators(figures, subject);
  fillLedgerBase(figures, subject);
}

function fillIndicators(figures: Figures, { unit, period, lasting }: Subject): void {
  for (const [id, [low, high]] of Object.entries(yearly)) {
    // Drawn before anything is put in, so that every period of a unit starts from the same size.
    const times = unit.level === 'district' ? (districtTimes[id] ?? 1) : 1;
    const size = (lasting.integer(low * 100, high * 100) / 100) * times;
    const growth = lasting.integer(-20, 90) / 1000;
    const share = period.index / 4;
    figures.put(id, 'current', size * (1 + growth) ** (period.year - 2019) * share);
    figures.put(id, 'published', size * (1 + growth) ** (period.year - 2020) * share);
    figures.put(id, 'comparable', figures.get(id, 'published'));
  }
}

/** Rows 11 to 14 of a year ago, where no return of that time is there: what the ledger was then. */
function fillLedgerBase(figures: Figures, { unit, period }: Subject): void {
  const then = samePeriodLastYear(period);
  const [start, end] = [daySerial(`${then.year}-01-01`), daySerial(periodEnd(then))];
  const inYear = (day: unknown) => typeof day === 'number' && day >= start && day <= end;
  const sum = (amounts: readonly unknown[]) => amounts.reduce<number>((total, amount) => total + Number(amount), 0);
  const rows = unit.level === 'park' ? jj02Rows(unit.code, then) : [];
  const introduced = rows.filter(({ attracted, signedOn }) => attracted === 1 && inYear(signedOn));
  const base = {
    introduced: introduced.length,
    introducedInvestment: sum(introduced.map(({ investment }) => investment)),
    started: rows.filter(({ startedOn }) => inYear(startedOn)).length,
    invested: sum(rows.map(({ done }) => done)),
  };
  for (const [item, amount] of Object.entries(base)) {
    for (const column of ['published', 'comparable']) figures.put(item, column, amount);
  }
}
