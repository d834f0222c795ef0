import type { SeededRandom } from '../../samples/generator/seeded-random.ts';

/** Figures of one form while they are being invented, in units of their last decimal. */
export interface DraftFigures {
  readonly items: readonly string[];
  get(item: string, column: string): number;
  put(item: string, column: string, amount: number): void;
  /** What the total of the period before came to; undefined in the first period. */
  before(item: string, column: string): number | undefined;
}

/** Makes invented figures keep the rules of their form. Totals are added up afterwards. */
export type SettleFigures = (figures: DraftFigures, random: SeededRandom) => void;

export const settleFigures: Readonly<Record<string, SettleFigures>> = {
  DJ01: (figures, random) => {
    for (const item of figures.items) {
      cut(figures, item, ['total', 'eligible', 'single'], random);
      const rest = figures.get(item, 'total') - figures.get(item, 'single');
      figures.put(item, 'joint', Math.min(figures.get(item, 'joint'), Math.floor(rest / 2)));
      figures.put(item, 'guided', Math.min(figures.get(item, 'guided'), Math.floor(rest / 2)));
      figures.put(item, 'branches', figures.get(item, 'single') + figures.get(item, 'branches'));
      cut(figures, item, ['branches', 'models'], random);
    }
  },
  AB01: (figures, random) => {
    for (const item of figures.items) {
      cut(figures, item, ['workers', 'dispatched'], random);
      cut(figures, item, ['workers', 'women'], random);
    }
  },
  AB02: (figures) => {
    for (const column of ['firms', 'households']) {
      const opening = figures.before('closing', column) ?? figures.get('opening', column) * 5;
      figures.put('opening', column, opening);
      for (const item of ['closed', 'movedOut']) {
        figures.put(item, column, Math.min(figures.get(item, column), Math.floor(opening / 3)));
      }
      const sum = (signs: Readonly<Record<string, number>>) =>
        Object.entries(signs).reduce((total, [item, sign]) => total + sign * figures.get(item, column), 0);
      const closing = sum({ opening: 1, founded: 1, movedIn: 1, closed: -1, movedOut: -1 });
      figures.put('active', column, Math.floor(closing * 0.83));
      figures.put('large', column, Math.floor(closing * 0.31));
    }
    for (const item of figures.items) {
      figures.put(item, 'all', figures.get(item, 'firms') + figures.get(item, 'households'));
    }
  },
  AB03: (figures) => {
    for (const item of figures.items) {
      figures.put(item, 'budget', Math.ceil((figures.get(item, 'current') * 107) / 100));
    }
    for (const column of ['current', 'budget']) figures.put('grants', column, figures.get('grants', column) * 4);
  },
  AB04: (figures, random) => {
    for (const item of figures.items) {
      cut(figures, item, ['places', 'pupils', 'girls'], random);
      cut(figures, item, ['pupils', 'boarders'], random);
      cut(figures, item, ['pupils', 'teachers'], random);
    }
  },
};

/** Each column at most what the one before it is. */
function cut(figures: DraftFigures, item: string, columns: readonly string[], random: SeededRandom): void {
  for (const [index, column] of columns.entries()) {
    const whole = columns[index - 1];
    if (whole === undefined || figures.get(item, column) <= figures.get(item, whole)) continue;
    figures.put(item, column, Math.round((figures.get(item, whole) * random.integer(40, 95)) / 100));
  }
}
