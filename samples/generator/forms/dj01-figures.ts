import type { Figures } from '../figures.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { Subject } from '../subject.ts';

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
  park: {
    agencies: [3, 8],
    soes: [2, 9],
    institutions: [1, 4],
    schools: [2, 6],
    hospitals: [0, 2],
    firms: [10, 40],
    societies: [1, 6],
  },
  district: {
    agencies: [20, 35],
    soes: [4, 12],
    institutions: [10, 24],
    schools: [6, 15],
    hospitals: [2, 5],
    societies: [4, 12],
  },
};

const founded: Readonly<Record<string, readonly [number, number]>> = { firms: [2, 4], societies: [1, 2] };

const entered = [
  'total',
  'eligible',
  'single',
  'joint',
  'guided',
  'committees',
  'generalBranches',
  'branches',
  'models',
];

/** DJ01: organisations and their coverage. A restless quarter founds firms, each with a branch of its own. */
export function fillDj01(figures: Figures, { unit, lasting, random, isCalm }: Subject): void {
  const rows = figures.form.items
    .map(({ id }) => id)
    .filter((id) => figures.isTyped(id, 'eligible') && id !== 'all' && id !== 'privateSchools');
  // A community founded these years is small: it must not drag the coverage of its street down.
  const ofUnit = unit.validFrom !== undefined && unit.level === 'community' ? founded : sizes[unit.level];
  for (const row of rows) inventRow(figures, row, ofUnit?.[row], lasting);
  for (const row of rows) carryRow(figures, row);
  if (!isCalm) addFirms(figures, random.integer(1, 2));
  fillPrivateSchools(figures);
  fillTotals(figures, rows);
  for (const [item, most] of Object.entries({ leadingGroups: 4, chains: 3, qualified: 6, brands: 5 })) {
    const first = lasting.integer(0, item === 'qualified' ? Math.min(most, figures.get('all', 'branches')) : most);
    figures.put(item, 'total', figures.before(item, 'total') ?? first);
  }
  figures.put('spread', 'total', random.integer(0, 3));
}

function inventRow(
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

/** What the unit had last period. The unit's own row (村, 社区) stays one organisation, of however many it was made. */
function carryRow(figures: Figures, row: string): void {
  if (row === 'urban' || row === 'rural') return;
  for (const column of entered) {
    const before = figures.before(row, column);
    if (before !== undefined) figures.put(row, column, before);
  }
}

function addFirms(figures: Figures, added: number): void {
  if (figures.before('firms', 'total') === undefined) return;
  for (const column of ['total', 'eligible', 'single', 'branches']) {
    figures.put('firms', column, figures.get('firms', column) + added);
  }
}

/** 其中：民办学校: about a third of the schools. */
function fillPrivateSchools(figures: Figures): void {
  if (!figures.isTyped('privateSchools', 'total')) return;
  const ofSchools = (column: string) => figures.get('schools', column);
  const total = Math.floor(ofSchools('total') / 3);
  const eligible = Math.min(total, ofSchools('eligible'));
  const single = Math.min(eligible, ofSchools('single'), ofSchools('branches'));
  const joint = Math.min(total - single, ofSchools('joint'));
  const guided = Math.min(total - single - joint, ofSchools('guided'));
  const entries = { total, eligible, single, joint, guided, branches: single };
  for (const column of entered) figures.put('privateSchools', column, 0);
  for (const [column, amount] of Object.entries(entries)) figures.put('privateSchools', column, amount);
}

function fillTotals(figures: Figures, rows: readonly string[]): void {
  for (const column of entered) {
    const sum = rows.reduce((total, row) => total + figures.get(row, column), 0);
    figures.put('all', column, sum);
  }
}
