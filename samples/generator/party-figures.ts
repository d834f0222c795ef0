import type { Figures } from './figures.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Rows that stand for kinds of organisations, with how many a unit of each level has. */
const sizes: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = {
  community: { firms: [4, 24], societies: [1, 8] },
  street: {
    agencies: [2, 6],
    institutions: [1, 5],
    schools: [1, 4],
    hospitals: [0, 1],
    firms: [1, 6],
    societies: [1, 5],
  },
  park: { agencies: [3, 8], soes: [2, 9], institutions: [1, 4], firms: [10, 40], societies: [1, 6] },
  district: {
    agencies: [20, 35],
    soes: [4, 12],
    institutions: [10, 24],
    schools: [6, 15],
    hospitals: [2, 5],
    societies: [4, 12],
  },
};

/**
 * Fills DJ01 so that every rule holds: figures are invented, drawn from a seed of the unit alone, so that they stay
 * as they are from one period to the next but for `founded` new firms, each with a branch of its own.
 */
export function fillPartyOrganisations(figures: Figures, level: string, founded: number, random: SeededRandom): void {
  const rows = figures.form.items
    .map((item) => item.id)
    .filter((id) => figures.isTyped(id, 'eligible') && id !== 'all');
  for (const row of rows) fillRow(figures, row, sizes[level]?.[row], random);
  if (rows.includes('firms')) addFirms(figures, founded);
  fillPrivateSchools(figures);
  fillTotals(figures, rows);
  for (const item of figures.form.items.slice(indexAfterAll(figures))) {
    const most = item.id === 'qualified' ? figures.get('all', 'branches') : 6;
    figures.put(item.id, 'total', random.integer(0, Math.max(0, most)));
  }
}

function fillRow(
  figures: Figures,
  row: string,
  size: readonly [number, number] | undefined,
  random: SeededRandom,
): void {
  if (figures.isTyped(row, 'total')) figures.put(row, 'total', size ? random.integer(size[0], size[1]) : 0);
  const total = figures.get(row, 'total');
  const eligible = total - random.integer(0, Math.floor(total / 6));
  const single = eligible - random.integer(0, Math.floor(eligible / 3));
  const joint = random.integer(0, Math.min(3, total - single));
  const guided = random.integer(0, Math.max(0, total - single - joint));
  const committees = random.integer(0, Math.floor(single / 5));
  const generalBranches = random.integer(0, Math.floor(single / 4));
  const branches = Math.max(0, single - committees - generalBranches) + random.integer(0, 2) * Math.sign(single);
  const models = random.integer(0, Math.floor((committees + generalBranches + branches) / 4));
  const entries = { eligible, single, joint, guided, committees, generalBranches, branches, models };
  for (const [column, amount] of Object.entries(entries)) figures.put(row, column, amount);
}

function addFirms(figures: Figures, founded: number): void {
  for (const column of ['total', 'eligible', 'single', 'branches']) {
    figures.put('firms', column, figures.get('firms', column) + founded);
  }
}

/** 其中：民办学校 is a part of the schools; the invented district has none. */
function fillPrivateSchools(figures: Figures): void {
  if (!figures.isTyped('privateSchools', 'total')) return;
  for (const column of figures.form.columns) {
    figures.put('privateSchools', column.id, 0);
  }
}

function fillTotals(figures: Figures, rows: readonly string[]): void {
  const added = rows.filter((row) => row !== 'privateSchools');
  for (const column of figures.form.columns) {
    const sum = added.reduce((total, row) => total + figures.get(row, column.id), 0);
    figures.put('all', column.id, sum);
  }
}

function indexAfterAll(figures: Figures): number {
  return figures.form.items.findIndex((item) => item.id === 'all') + 1;
}
