import type { Figures } from './figures.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Yearly size of each indicator of a unit, in the measure of its row. */
const yearly: Readonly<Record<string, readonly [number, number]>> = {
  gdp: [120, 260],
  gdpConstant: [110, 240],
  investment: [40, 160],
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

/** Fills JJ01: cumulative figures that grow through the year and by a few per cent on the year before. */
export function fillIndicators(
  figures: Figures,
  level: string,
  year: number,
  quarter: number,
  unitRandom: SeededRandom,
): void {
  for (const item of figures.form.items) {
    const [low, high] = yearly[item.id] ?? [10, 20];
    // Drawn before anything is put in, so that every period of a unit starts from the same size.
    const times = level === 'district' ? (districtTimes[item.id] ?? 1) : 1;
    const size = (unitRandom.integer(low * 100, high * 100) / 100) * times;
    const growth = unitRandom.integer(-20, 90) / 1000;
    const current = (size * (1 + growth) ** (year - 2019) * quarter) / 4;
    const lastYear = (size * (1 + growth) ** (year - 2020) * quarter) / 4;
    figures.put(item.id, 'current', current);
    figures.put(item.id, 'published', lastYear);
    figures.put(item.id, 'comparable', figures.get(item.id, 'published'));
  }
}
