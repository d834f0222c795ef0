import { describe, expect, it } from 'vitest';
import type { ListOptions } from '../../src/model/form.ts';
import { integer, scaled } from '../../src/model/quantity.ts';
import type { Unit } from '../../src/model/unit.ts';
import { groupRows } from '../../src/rollup/group-rows.ts';
import { returnWeight } from '../../src/rollup/return-weight.ts';
import { rollUp } from '../../src/rollup/roll-up.ts';
import type { SampleEntry } from './sample.ts';
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
  const totals = () => rollUp(inputOf(form, tree, returns));

  it('brings its rows together in tree order, each with its unit', () => {
    expect(totals().rows.map(({ unit, row, values: { text } }) => [unit.code, row, text.get(row * 4)])).toEqual([
      ['P1', 0, 'a'],
      ['P1', 1, 'b'],
      ['P1', 2, 'c'],
      ['P2', 0, 'd'],
      ['P2', 1, 'e'],
      ['P2', 2, 'f'],
    ]);
  });

  it('has one line of sums at every unit', () => {
    expect(['P1', 'D'].map((code) => entries(totals().units.get(code)?.total)[3])).toEqual([30n, 10n ** 18n + 42n]);
    expect(totals().units.get('P1')?.own).toBe(returns.P1);
  });

  it('is grouped as it says, codes in the order of their list, without entry last', () => {
    expect(groupRows(form.form, totals().rows)).toEqual([
      { key: ['02', 'y'], count: 2, sums: new Map([[3, scaled(10n ** 18n + 20n, 2)]]) },
      { key: ['01', 'x'], count: 2, sums: new Map([[3, scaled(10, 2)]]) },
      { key: ['99', 'x'], count: 1, sums: new Map([[3, scaled(5, 2)]]) },
      { key: [undefined, 'x'], count: 1, sums: new Map([[3, scaled(7, 2)]]) },
    ]);
  });

  it('without columns has no rows', () => {
    const none = sampleForm([], { kind: 'list', items: [], list });
    expect(rollUp(inputOf(none, tree, { P1: values() })).rows).toEqual([]);
  });

  it('has no rows of units that filed nothing', () => {
    const { rows } = rollUp(inputOf(form, tree, { P2: returns.P2 }));
    expect(rows.map(({ unit, row }) => [unit.code, row])).toEqual([
      ['P2', 0],
      ['P2', 1],
      ['P2', 2],
    ]);
  });

  it('adds up its rows under the form as the unit files it', () => {
    const own = { ...form.edition, open: [true, true, true, false] };
    const edition = (_: unknown, kind: 'own' | 'total') => (kind === 'own' ? own : form.edition);
    const line = values('a', '01', 'x', { state: 'closed' });
    expect(entries(rollUp(inputOf(form, tree, { P1: line }, { edition })).units.get('P1')?.total)[3]).toBe('blank');
  });

  it('without rows has no groups and no figures', () => {
    const empty = rollUp(inputOf(form, tree, { P1: values() }));
    expect(empty.rows).toEqual([]);
    expect(groupRows(form.form, empty.rows)).toEqual([]);
    expect(entries(empty.units.get('D')?.total)).toEqual(['blank', 'blank', 'blank', 'blank']);
  });
});

describe('groups of rows', () => {
  const wide = (groupBy: readonly number[] | undefined) =>
    sampleForm(
      [
        { type: 'text' },
        { type: 'decimal', decimals: 1 },
        { type: 'text', codes: [label('01'), label('02')] },
        { type: 'date' },
        { aggregation: { kind: 'maximum' } },
        {},
      ],
      { kind: 'list', items: [], ...(groupBy && { list: { key: [0], unique: 'district', rowsOffered: 10, groupBy } }) },
    ).form;
  const [unit] = tree.units;
  const rowsOf = (...lines: readonly SampleEntry[][]) => {
    const filed = values(...lines.flat());
    return lines.map((_, row) => ({ unit: unit as Unit, row, values: filed }));
  };
  const rows = rowsOf(['b', 15, '02', 43_000, 7, 1], ['a', 5, '02', 43_000, 7, 2], ['b', 15, '01', 43_000, 7, 4]);

  it('are one where the form groups by nothing, with the sums of what adds up: no text, no date, no maximum', () => {
    expect(groupRows(wide(undefined), rows)).toEqual([
      {
        key: [],
        count: 3,
        sums: new Map([
          [1, scaled(35, 1)],
          [5, integer(7)],
        ]),
      },
    ]);
  });

  it('go by figures as they are shown, and by what appeared first', () => {
    const blankRow = rowsOf([blank, blank, blank, blank, blank, blank]);
    expect(groupRows(wide([1, 0]), [...blankRow, ...rows]).map(({ key, count }) => [...key, count])).toEqual([
      ['1.5', 'b', 2],
      ['0.5', 'a', 1],
      [undefined, undefined, 1],
    ]);
  });

  it('that agree in the first column go by the second', () => {
    expect(groupRows(wide([0, 2]), rows).map(({ key }) => key)).toEqual([
      ['b', '01'],
      ['b', '02'],
      ['a', '02'],
    ]);
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
