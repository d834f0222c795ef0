import { describe, expect, it } from 'vitest';
import type { Consolidation } from '../../src/consolidate/consolidation.ts';
import type { ReceivedFile } from '../../src/consolidate/received-file.ts';
import { cellOperands } from '../../src/forms/cell-operands.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { quantityText } from '../../src/model/quantity.ts';
import { parseUnits } from '../../src/units/parse-units.ts';
import { period, run, submit, units } from './small-district.ts';

/** Flows several times a year and no columns of its own: 本期, 本年累计 and 上年同期 follow. */
const catalogue = loadCatalogue([
  {
    file: 'forms.yaml',
    text: `form: F
title: 工作情况
frequency: quarter
filedBy: { community: [own] }
defaults: { timing: flow }
items:
  - { id: raised, code: '01', label: 查摆问题 }
  - { id: solved, code: '02', label: 解决问题 }
  - { id: rate, code: '03', label: 解决率, timing: yearToDate, decimals: 2, unitMeasure: '%', formula: 'RATIO(solved, raised) * 100' }
  - { id: staff, code: '04', label: 人员, timing: stock }
`,
  },
]);
const register = parseUnits({
  file: 'units.csv',
  text: `${units}C4,云岭社区,community,urban,S1,2020-05-01\n`,
});
const given = { catalogue, register };

/** Files of several quarters: `'C1 2020-Q1': 'raised solved'`. */
async function inbox(sent: Readonly<Record<string, string>>): Promise<readonly ReceivedFile[]> {
  const files: ReceivedFile[] = [];
  for (const [key, figures] of Object.entries(sent)) {
    const [unit = '', of = ''] = key.split(' ');
    const [raised = '', solved = ''] = figures.split(' ');
    const sheet = { 'raised.current': raised, 'solved.current': solved, 'staff.current': '3' };
    files.push(await submit({ unit, period: of, sheets: { F: sheet } }, given, files));
  }
  return files;
}

/** What the total of a unit holds in a cell, calculated where it is computed. */
function total(result: Consolidation, unit: string, item: string, column: string): string | undefined {
  const figures = result.book.figures('F', result.period, unit);
  if (!figures) return undefined;
  const { edition, values, surroundings = {} } = figures;
  const place = {
    item: edition.form.items.findIndex(({ id }) => id === item),
    column: edition.form.columns.findIndex(({ id }) => id === column),
  };
  const value = cellOperands(edition, values, surroundings).cell({
    form: 'F',
    ...place,
    time: 'current',
    of: 'self',
  });
  return value.kind === 'number' ? quantityText(value.quantity, 4) : value.kind;
}

describe('a form of flows without columns', () => {
  it('has 本期, 本年累计 and 上年同期, closed for stocks, and a cumulative rate only on the cumulatives', () => {
    const { open, form } = catalogue.edition('F', { level: 'community', unitKind: 'urban', kind: 'own' });
    expect(form.columns.map(({ id, code }) => `${code} ${id}`)).toEqual(['1 current', '2 yearToDate', '3 lastYear']);
    const shown = form.items.map(
      ({ id }, item) => `${id} ${form.columns.map((_, c) => (open[item * 3 + c] ? 'o' : 'x')).join('')}`,
    );
    expect(shown).toEqual(['raised ooo', 'solved ooo', 'rate xoo', 'staff oxx']);
    expect(form.cells.map(({ origin }) => origin).slice(0, 3)).toEqual(['typed', 'computed', 'prefilled']);
  });

  it('adds each quarter to the year so far, and begins again with the year', async () => {
    const files = await inbox({ 'C1 2019-Q4': '9 9', 'C1 2020-Q1': '5 1', 'C1 2020-Q2': '3 4', 'C1 2020-Q3': '2 5' });
    const yearToDate = ['2020-Q1', '2020-Q2', '2020-Q3'].map((of) => {
      const result = run(files, { ...given, period: period(of) });
      return ['raised', 'solved', 'rate'].map((item) => total(result, 'C1', item, 'yearToDate'));
    });
    // 5, 5 + 3, 5 + 3 + 2; 1, 1 + 4, 1 + 4 + 5; 1 ÷ 5, 5 ÷ 8, 10 ÷ 10 in per cent.
    expect(yearToDate).toEqual([
      ['5', '1', '20'],
      ['8', '5', '62.5'],
      ['10', '10', '100'],
    ]);
  });

  it('fills in the same quarter of last year, cumulative', async () => {
    const files = await inbox({ 'C1 2019-Q1': '4 2', 'C1 2019-Q2': '6 3', 'C1 2020-Q1': '1 1', 'C1 2020-Q2': '1 1' });
    const result = run(files, { ...given, period: period('2020-Q2') });
    // 4 + 6 and 2 + 3 by the middle of 2019.
    expect(['raised', 'solved', 'rate'].map((item) => total(result, 'C1', item, 'lastYear'))).toEqual([
      '10',
      '5',
      '50',
    ]);
  });

  it('keeps in the total of the year what a unit reported that sends nothing now, or came later', async () => {
    const files = await inbox({
      'C1 2020-Q1': '5 5',
      'C2 2020-Q1': '2 2',
      'C1 2020-Q2': '3 3',
      'C3 2020-Q2': '1 1',
    });
    const result = run(files, { ...given, period: period('2020-Q2') });
    // S1: 5 + 2 in the first quarter, 3 in the second; D: C3, which sent nothing in the first, does not know its year.
    expect(total(result, 'S1', 'raised', 'yearToDate')).toBe('10');
    expect(total(result, 'D', 'raised', 'yearToDate')).toBe('11');
    expect(total(result, 'C3', 'raised', 'yearToDate')).toBe('undecided');
  });

  it('begins with its first quarter for a unit that was founded during the year', async () => {
    // C4 is in force from 2020-05-01, so the second quarter is its first.
    const later = run(await inbox({ 'C4 2020-Q2': '6 1' }), { ...given, period: period('2020-Q2') });
    expect(total(later, 'C4', 'raised', 'yearToDate')).toBe('6');
  });
});
