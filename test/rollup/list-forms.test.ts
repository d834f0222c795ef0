import { describe, expect, it } from 'vitest';
import type { ListOptions } from '../../src/model/form.ts';
import { integer, scaled } from '../../src/model/quantity.ts';
import { groupRows } from '../../src/rollup/group-rows.ts';
import { returnWeight } from '../../src/rollup/return-weight.ts';
import { rollUp } from '../../src/rollup/roll-up.ts';
import { blank, entries, inputOf, sampleForm, treeOf, values } from './sample.ts';

const list: ListOptions = { key: [0], unique: 'district', rowsOffered: 10, groupBy: [1, 2] };
const label = (code: string) => ({ code, label: { zh: code, en: code } });
const form = sampleForm(
  [
    { type: 'text' },
    { type: 'text', codes: [label('02'), label('01')] },
    { type: 'text' },
    { type: 'decimal', decimals: 2, unitMeasure: '亿元' },
  ],
  { kind: 'list', items: [], list },
);
const tree = treeOf({ P1: 'D', P2: 'D' });
const returns = {
  P1: values('a', '01', 'x', 10, 'b', '02', 'y', 20, 'c', '01', 'x', blank),
  P2: values('d', '99', 'x', 5, 'e', '02', 'y', 10n ** 18n, 'f', blank, 'x', 7),
};

describe('a list form', () => {
  const totals = rollUp(inputOf(form, tree, returns));

  it('brings its rows together in tree order, each with its unit', () => {
    expect(totals.rows.map(({ unit, row, values: { text } }) => [unit.code, row, text.get(row * 4)])).toEqual([
      ['P1', 0, 'a'],
      ['P1', 1, 'b'],
      ['P1', 2, 'c'],
      ['P2', 0, 'd'],
      ['P2', 1, 'e'],
      ['P2', 2, 'f'],
    ]);
  });

  it('has one line of sums at every unit', () => {
    expect(['P1', 'D'].map((code) => entries(totals.units.get(code)?.total)[3])).toEqual([30n, 10n ** 18n + 42n]);
    expect(totals.units.get('P1')?.own).toBe(returns.P1);
  });

  it('is grouped as it says, codes in the order of their list, without entry last', () => {
    expect(groupRows(form.form, totals.rows)).toEqual([
      { key: ['02', 'y'], count: 2, sums: new Map([[3, scaled(10n ** 18n + 20n, 2)]]) },
      { key: ['01', 'x'], count: 2, sums: new Map([[3, scaled(10, 2)]]) },
      { key: ['99', 'x'], count: 1, sums: new Map([[3, scaled(5, 2)]]) },
      { key: [undefined, 'x'], count: 1, sums: new Map([[3, scaled(7, 2)]]) },
    ]);
  });

  it('without rows has no groups and no figures', () => {
    const empty = rollUp(inputOf(form, tree, { P1: values() }));
    expect(empty.rows).toEqual([]);
    expect(groupRows(form.form, empty.rows)).toEqual([]);
    expect(entries(empty.units.get('D')?.total)).toEqual(['blank', 'blank', 'blank', 'blank']);
  });
});

describe('the weight of a return', () => {
  it('is the sum of what was typed in one measure, negative figures left out', () => {
    const table = sampleForm([
      { aggregation: { kind: 'maximum' } },
      { origin: 'prefilled' },
      {},
      { unitMeasure: '万元' },
      {},
      { type: 'text' },
    ]);
    expect(returnWeight(table.form, values(1000, 100, 10, 5, -3, 'a'))).toEqual(integer(10));
  });

  it('of a list is over all its rows', () => {
    expect(returnWeight(form.form, returns.P1)).toEqual(scaled(30, 2));
  });
});
