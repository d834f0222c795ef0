import type { Deadlines } from '../../src/model/deadline.ts';

/** Days after the end of a period. */
export const sampleDeadlines: Deadlines = { days: { quarter: 10, year: 20 }, dates: {} };

/** `huizong.yaml` of the sample collection. */
export const sampleConfiguration = `# The invented district 示范新区: every unit and every figure is made up by samples/make-samples.ts.
name: 示范新区
period: 2020-Q1
forms: ../../schemas
units: units.csv
targets: targets.csv
coverage: partial
deadline: { quarter: ${sampleDeadlines.days.quarter}, year: ${sampleDeadlines.days.year} }
`;

type Target = readonly [
  unit: string,
  year: number,
  form: string,
  item: string,
  kind: string,
  value: number,
  band?: number,
];

/** What the district issues for each year: growth in JJ01, the size of industries in JJ03, people in RC01. */
export function sampleTargets(): string {
  const heading = 'unit,period,form,item,kind,value,band';
  const targets = [2019, 2020].flatMap((year) => [...growthTargets(year), ...sizeTargets(year)]);
  const lines = targets.map(([unit, year, form, item, kind, value, band = '']) =>
    [unit, year, form, item, kind, value, band].join(','),
  );
  return `${[heading, ...lines].join('\n')}\n`;
}

/** 确保 and 力争 for the district and the parks; for the two streets directly under the district 确保 alone. */
function growthTargets(year: number): readonly Target[] {
  const parks = ['00', '10', '20', '30'].flatMap((unit, index): readonly Target[] => [
    [unit, year, 'JJ01', 'gdp', 'floor', 6 + index * 0.5],
    [unit, year, 'JJ01', 'gdp', 'stretch', 7 + index * 0.5],
    [unit, year, 'JJ01', 'investment', 'floor', 5 + index],
    [unit, year, 'JJ01', 'investment', 'stretch', 8 + index],
    [unit, year, 'JJ01', 'retail', 'floor', 4],
  ]);
  const streets = ['41', '42'].map((unit): Target => [unit, year, 'JJ01', 'retail', 'floor', 3]);
  return [...parks, ...streets, ['00', year, 'JJ01', 'tax', 'about', 8, 0.5]];
}

const industries: Readonly<Record<number, readonly string[]>> = {
  1000: ['chemicals', 'metals', 'trade'],
  500: ['equipment', 'energy'],
  100: ['bigData', 'biomedicine', 'agriculture', 'tourism', 'environment'],
};
const talent: Readonly<Record<string, number>> = {
  academicians: 100,
  doctors: 1000,
  researchers: 10000,
  craftsmen: 10000,
};

function sizeTargets(year: number): readonly Target[] {
  return [
    ...Object.entries(industries).flatMap(([size, items]) =>
      items.map((item): Target => ['00', year, 'JJ03', item, 'point', Number(size)]),
    ),
    ...Object.entries(talent).map(([item, people]): Target => ['00', year, 'RC01', item, 'point', people]),
  ];
}
