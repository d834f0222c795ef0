import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import type { CellValues } from '../../../src/model/return.ts';
import { writeTemplate } from '../../../src/workbook/write-template.ts';
import { available } from '../../office/available.ts';
import { takeIn } from './district.ts';
import { filledPlan } from './drafted-sheet.ts';
import { type FilledTemplate, fillTemplates } from './filled-templates.ts';
import { type Spoiling, spoilWithOpenpyxl } from './spoil-with-openpyxl.ts';

const period = '2020-Q1';

interface Taken {
  /** Values of every return by unit, form and kind. */
  readonly values: Readonly<Record<string, CellValues>>;
  /** What was found in the files, each once. */
  readonly codes: readonly Finding['code'][];
}

function take(files: Readonly<Record<string, Uint8Array>>): Taken {
  const received = Object.entries(files).map(([path, bytes]) => ({ path, bytes }));
  const { records, returns, findings } = takeIn(period, received);
  const values = returns.flatMap((account) => {
    const ret = records.received(account);
    return ret ? [[`${account.unit} ${account.form} ${account.kind}`, ret.values] as const] : [];
  });
  // openpyxl forgets results, and what blanks leave undecided is not at issue here.
  const codes = findings
    .filter(({ file, code }) => file !== undefined && code !== 'computed-absent' && code !== 'rule-undecided')
    .map(({ code }) => code);
  return { values: Object.fromEntries(values), codes: [...new Set(codes)].sort() };
}

async function sent(filled: readonly FilledTemplate[], unit: string): Promise<Uint8Array> {
  const found = filled.find(({ plan }) => plan.unit.code === unit);
  if (!found) throw new Error(`${unit} owes nothing`);
  return writeTemplate(filledPlan(found.plan, found.drafted));
}

/** What a clerk did, and what is said of it. */
const cases: Readonly<Record<string, readonly [tasks: readonly Spoiling[], said: readonly Finding['code'][]]>> = {
  nothing: [[], []],
  // openpyxl moves the cells and leaves merged ranges where they were: that of the footer now covers figures.
  'a row inserted': [[{ do: 'insertRow', sheet: 'DJ02', row: 14 }], ['cells-hidden', 'layout-moved']],
  'a row inserted above everything': [[{ do: 'insertRow', sheet: 'DJ02', row: 1 }], ['cells-hidden', 'layout-moved']],
  // The hidden columns of the template now hide others.
  'a column inserted': [[{ do: 'insertColumn', sheet: 'DJ02', column: 4 }], ['cells-hidden', 'layout-moved']],
  'a sheet renamed': [[{ do: 'rename', sheet: 'DJ02', name: '表二' }], ['sheet-renamed']],
  'the hidden sheet removed': [[{ do: 'removeSheets', sheets: ['_huizong'] }], ['identity-lost']],
  'values pasted into an empty workbook': [
    [{ do: 'pasteValues', sheet: 'DJ02' }],
    ['computed-overtyped', 'identity-lost'],
  ],
  'all other sheets deleted': [
    [{ do: 'removeSheets', sheets: ['填报说明', 'CS01', 'DJ01', 'DJ03', 'DJ04', 'DJ05'] }],
    [],
  ],
};

describe.skipIf(!available('openpyxl'))('a workbook that a clerk has changed', () => {
  it('comes in with the same figures, and a word about what was done', { timeout: 120_000 }, async () => {
    const filled = fillTemplates(period);
    const [community, village] = [await sent(filled, 'C1'), await sent(filled, 'V1')];
    const whole = take({ 'C1.xlsx': community });
    const spoilt = spoilWithOpenpyxl(Object.values(cases).map(([tasks]) => ({ workbook: community, tasks })));
    Object.entries(cases).forEach(([name, [, said]], index) => {
      const { values, codes } = take({ 'C1.xlsx': spoilt[index] ?? new Uint8Array() });
      expect(codes, name).toEqual(said);
      expect(values['C1 DJ02 own'], name).toEqual(whole.values['C1 DJ02 own']);
      for (const [form, read] of Object.entries(values)) expect(read, `${name}: ${form}`).toEqual(whole.values[form]);
    });
    // The file's own cells win over its name.
    const swapped = take({ 'C1.xlsx': village, 'V1.xlsx': community });
    const right = take({ 'C1.xlsx': community, 'V1.xlsx': village });
    expect(swapped.values).toEqual(right.values);
    expect([swapped.codes, right.codes]).toEqual([['file-name-contradicts'], []]);
  });

  it('is read however its numbers are written', { timeout: 120_000 }, async () => {
    const filled = fillTemplates(period);
    const community = await sent(filled, 'C1');
    const right = take({ 'C1.xlsx': community });
    // D12 of DJ02 is 转入, a whole number of people.
    const written = {
      '1234': 1234,
      '１２３４': 1234,
      '1,234': 1234,
      '1234人': 1234,
      ' 1234 ': 1234,
      一千二百三十四: 1234,
    };
    const spoilt = spoilWithOpenpyxl(
      Object.keys(written).map((text) => ({
        workbook: community,
        tasks: [{ do: 'type', sheet: 'DJ02', cells: { D12: text } } as const],
      })),
    );
    Object.entries(written).forEach(([text, number], index) => {
      const { values, codes } = take({ 'C1.xlsx': spoilt[index] ?? new Uint8Array() });
      expect(codes, text).toContain('cell-normalised');
      // Third item, first of three columns.
      expect(values['C1 DJ02 own']?.amount[6], text).toBe(number);
      expect(right.values['C1 DJ02 own']?.amount[6]).not.toBe(number);
    });
  });
});
