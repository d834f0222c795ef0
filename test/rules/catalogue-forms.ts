import type { Namespace } from '../../src/rules/names.ts';
import {
  base,
  byColumn,
  byItem,
  type Changed,
  closed,
  computed,
  type HandMade,
  handMadeNamespace,
  measured,
  typed,
} from './hand-made-form.ts';

const rate: Changed = { ...computed, type: 'decimal', decimals: 2, unitMeasure: '%', additive: false };
const rateColumn: Changed = { ...rate, computedByColumn: true };
const rateItem: Changed = { ...rate, computedByItem: true };
const people: Changed = { unitMeasure: '人' };
const filled: Changed = { entered: false };

/** Columns of a form with flows: the cumulative is computed, last year's prefilled; both closed for stocks. */
const flowColumns = 'current yearToDate lastYear';
function flows(all: string, flowing: string): Readonly<Record<string, Changed>> {
  const stocks = all.split(' ').filter((item) => !flowing.split(' ').includes(item));
  return {
    yearToDate: byColumn,
    lastYear: base,
    ...Object.fromEntries(
      stocks.flatMap((item) => [
        [`${item}.yearToDate`, closed],
        [`${item}.lastYear`, closed],
      ]),
    ),
  };
}

const dj01: HandMade = {
  code: 'DJ01',
  items:
    'urban rural offices soes institutions schools privateSchools hospitals firms societies all departments qualified',
  columns:
    'total eligible single joint covered coverage guided workCoverage committees generalBranches branches models',
  traits: {
    covered: byColumn,
    coverage: rateColumn,
    workCoverage: rateColumn,
    all: byItem,
    'all.covered': byColumn,
    'all.coverage': rateColumn,
    'all.workCoverage': rateColumn,
    'urban.total': filled,
    'rural.total': filled,
    ...Object.fromEntries(
      ['departments', 'qualified'].flatMap((item) =>
        'eligible single joint covered coverage guided workCoverage committees generalBranches branches models'
          .split(' ')
          .map((column) => [`${item}.${column}`, closed]),
      ),
    ),
  },
};

const dj02Items =
  'opening developed transferIn transferInWithin transferOut transferOutWithin closing confirmed applicants activists candidates floatingOut floatingOutManaged floatingIn floatingInManaged managedShare trained';
const dj02: HandMade = {
  code: 'DJ02',
  items: dj02Items,
  columns: flowColumns,
  traits: {
    ...Object.fromEntries(dj02Items.split(' ').map((item) => [item, people])),
    closing: { ...people, ...byItem },
    managedShare: rateItem,
    trained: { unitMeasure: '人次' },
    ...flows(dj02Items, 'developed transferIn transferInWithin transferOut transferOutWithin trained'),
  },
};

const dj03Items = 'rural urban members weakOpening weakFound weakMended weakClosing weakShare filedPark filedDistrict';
const dj03: HandMade = {
  code: 'DJ03',
  items: dj03Items,
  columns: flowColumns,
  traits: {
    members: people,
    weakClosing: byItem,
    weakShare: rateItem,
    filedPark: typed('yesNo'),
    filedDistrict: typed('yesNo'),
    ...flows(dj03Items, 'weakFound weakMended'),
  },
};

const dj04Items = 'centres area exempt villagePayMean';
const dj04: HandMade = {
  code: 'DJ04',
  items: dj04Items,
  columns: flowColumns,
  traits: {
    area: { unitMeasure: 'm²' },
    villagePayMean: { ...byItem, type: 'decimal', decimals: 2, unitMeasure: '万元', additive: false },
    ...flows(dj04Items, ''),
  },
};

const dj05: HandMade = {
  code: 'DJ05',
  items: 'raised solved meetings',
  columns: flowColumns,
  traits: {
    raised: { unitMeasure: '项' },
    solved: { unitMeasure: '项' },
    meetings: { unitMeasure: '次' },
    yearToDate: byColumn,
    lastYear: base,
  },
};

const dj06: HandMade = { code: 'DJ06', items: 'soes organised privateSchools hospitals', columns: 'current' };

const jj01: HandMade = {
  code: 'JJ01',
  items:
    'gdp gdpReal investment trade tax budgetRevenue revenue retail urbanIncome ruralIncome newProjects newInvestment started invested',
  columns: 'current published comparable growth floor stretch status',
  traits: {
    ...Object.fromEntries('gdp gdpReal investment trade retail'.split(' ').map((item) => [item, measured('亿元', 2)])),
    ...Object.fromEntries('tax budgetRevenue revenue'.split(' ').map((item) => [item, measured('万元', 0)])),
    ...Object.fromEntries('urbanIncome ruralIncome'.split(' ').map((item) => [item, measured('元', 0)])),
    ...Object.fromEntries('newInvestment invested'.split(' ').map((item) => [item, measured('亿元', 4)])),
    'newProjects.current': byItem,
    'newInvestment.current': byItem,
    'started.current': byItem,
    'invested.current': byItem,
    published: base,
    growth: rateColumn,
    floor: { ...measured('%', 1), ...base },
    stretch: { ...measured('%', 1), ...base },
    status: { ...typed('text'), ...byColumn },
  },
};

const jj02: HandMade = {
  code: 'JJ02',
  columns:
    'project name industry attracted investment signedOn startedOn completedOn planned done cumulative status note',
  traits: {
    project: typed('text'),
    name: typed('text'),
    industry: typed('text'),
    attracted: typed('yesNo'),
    signedOn: typed('date'),
    startedOn: typed('date'),
    completedOn: typed('date'),
    ...Object.fromEntries(
      'investment planned done cumulative'.split(' ').map((column) => [column, measured('亿元', 4)]),
    ),
    status: typed('text'),
    note: typed('text'),
  },
};

const rc01: HandMade = {
  code: 'RC01',
  items: 'academicians doctors researchers craftsmen technicians all',
  columns: 'opening recruited flexible left closing target share',
  traits: {
    closing: byColumn,
    target: base,
    share: rateColumn,
    all: byItem,
    'all.closing': byColumn,
    'all.share': rateColumn,
  },
};

const cs01Items = 'streets workCommittee communities partyCommittee streetShare communityShare grids gridStaff awards';
const cs01: HandMade = {
  code: 'CS01',
  items: cs01Items,
  columns: flowColumns,
  traits: {
    streets: filled,
    communities: filled,
    workCommittee: typed('yesNo'),
    partyCommittee: typed('yesNo'),
    streetShare: rateItem,
    communityShare: rateItem,
    gridStaff: people,
    ...flows(cs01Items, 'awards'),
  },
};

const all = [dj01, dj02, dj03, dj04, dj05, dj06, jj01, jj02, rc01, cs01];

/** The sample forms as far as their rules name them (catalogue of the sample forms), open for everybody. */
export function catalogueNamespace(code: string): Namespace {
  const own = all.find((form) => form.code === code);
  if (!own) throw new Error(`no form ${code}`);
  return handMadeNamespace(own, ...all.filter((form) => form !== own));
}
