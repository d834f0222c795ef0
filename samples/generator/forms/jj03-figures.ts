import type { Figures } from '../figures.ts';
import type { Subject } from '../subject.ts';

/** Yearly output of an industry in a park, in 亿元: the first tier is the largest. */
const yearly: Readonly<Record<string, readonly [number, number]>> = {
  chemicals: [150, 420],
  metals: [120, 380],
  trade: [100, 350],
  equipment: [60, 190],
  energy: [50, 180],
};

/** JJ03: output grows through the year and by a few per cent on the year before. */
export function fillJj03(figures: Figures, { period, lasting, random, isCalm }: Subject): void {
  for (const { id } of figures.form.items) {
    const [low, high] = yearly[id] ?? [8, 40];
    const size = lasting.integer(low * 100, high * 100) / 100;
    const growth = lasting.integer(10, 120) / 1000;
    const share = period.index / 4;
    figures.put(id, 'output', size * (1 + growth) ** (period.year - 2019) * share);
    figures.put(id, 'lastYear', size * (1 + growth) ** (period.year - 2020) * share);
    const firms = figures.before(id, 'largeFirms') ?? lasting.integer(2, 24);
    figures.put(id, 'largeFirms', firms + (isCalm ? 0 : random.integer(0, 1)));
  }
}
