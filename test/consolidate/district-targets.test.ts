import { describe, expect, it } from 'vitest';
import type { Consolidation } from '../../src/consolidate/consolidation.ts';
import { cellOperands } from '../../src/forms/cell-operands.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { parseTargets } from '../../src/forms/targets.ts';
import { quantityText } from '../../src/model/quantity.ts';
import { parseUnits } from '../../src/units/parse-units.ts';
import { repositoryFile } from '../forms/load.ts';
import { period, run, submit } from './small-district.ts';

/** JJ03 as it is, two parks, and the targets of its three tiers issued to the district. */
const catalogue = loadCatalogue([{ file: 'JJ03.yaml', text: repositoryFile('schemas/JJ03.yaml') }]);
const register = parseUnits({
  file: 'units.csv',
  text: 'code,name,level,kind,parent\nD,示范新区,district,,\nP1,东园,park,,D\nP2,西园,park,,D\n',
});
const tiers = {
  1000: ['chemicals', 'metals', 'trade'],
  500: ['equipment', 'energy'],
  100: ['bigData', 'biomedicine', 'agriculture', 'tourism', 'environment'],
};
const lines = Object.entries(tiers).flatMap(([target, items]) =>
  items.map((id) => `D,2020,JJ03,${id},point,${target}`),
);
const targets = parseTargets(
  { file: 'targets.csv', text: `unit,period,form,item,kind,value\n${lines.join('\n')}\n` },
  catalogue,
  new Set(['D', 'P1', 'P2']),
);
const given = { catalogue, register, targets };

/** What a park reports: the same output in each industry, and nothing known of last year. */
function output(amount: string) {
  const cells = Object.values(tiers)
    .flat()
    .flatMap((id) => [
      [`${id}.output`, amount],
      [`${id}.largeFirms`, '2'],
    ]);
  return { JJ03: Object.fromEntries(cells) };
}

function total(result: Consolidation, unit: string, item: string, column: string): string | undefined {
  const figures = result.book.figures('JJ03', period('2020-Q1'), unit);
  if (!figures) return undefined;
  const { edition, values, surroundings = {} } = figures;
  const place = {
    item: edition.form.items.findIndex(({ id }) => id === item),
    column: edition.form.columns.findIndex(({ id }) => id === column),
  };
  const value = cellOperands(edition, values, surroundings).cell({
    form: 'JJ03',
    ...place,
    time: 'current',
    of: 'self',
  });
  return value.kind === 'number' ? quantityText(value.quantity, 4) : value.kind;
}

describe('targets that are the district’s alone', () => {
  it('stand in its total, with the share reached, and nowhere below', async () => {
    const files = [
      await submit({ unit: 'P1', sheets: output('25') }, given),
      await submit({ unit: 'P2', sheets: output('12.5') }, given),
    ];
    const result = run(files, given);
    const at = (unit: string, ...items: readonly string[]) =>
      items.map((item) => ['output', 'target', 'reached'].map((column) => total(result, unit, item, column)).join(' '));
    // 25 + 12.5 = 37.5 in each industry; tiers of 3, 2 and 5 industries; 37.5 ÷ 1000, 500, 100; sums over sums.
    expect(at('D', 'metals', 'energy', 'tourism', 'firstTier', 'secondTier', 'thirdTier', 'all')).toEqual([
      '37.5 1000 3.75',
      '37.5 500 7.5',
      '37.5 100 37.5',
      '112.5 3000 3.75',
      '75 1000 7.5',
      '187.5 500 37.5',
      '375 4500 8.3333',
    ]);
    expect(at('P1', 'metals', 'all')).toEqual(['25 blank blank', '250 blank blank']);
  });
});
