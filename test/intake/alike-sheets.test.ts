import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeInFile } from '../../src/intake/take-in-file.ts';
import { context, loadedAnew } from './collection.ts';
import type { Drawn } from './drawn-workbook.ts';
import { drawWorkbook } from './drawn-workbook.ts';

const sheets = [
  { form: 'AA01', values: { 'schools.total': 5, 'firms.covered': 3 } },
  { form: 'BB01', values: { 'gdp.current': 12.5 } },
];

describe('a sheet that stands like one before', () => {
  it('is taken in as if it were the first: 60 sheets with figures, texts and places changed', () => {
    const addresses = fc
      .tuple(fc.constantFrom(...'ABCDEFG'), fc.integer({ min: 1, max: 24 }))
      .map(([letter, row]) => `${letter}${row}`);
    const content = fc.oneof(
      fc.nat(99).map((number): Drawn => number),
      fc.constantFrom<Drawn[]>('01', '02', '单位总数', '学校', '填报单位：P01 高新园区', '—', '审核说明', undefined),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(addresses, content), { maxLength: 3 }), (changes) => {
        const change = (cells: Map<string, Drawn>) => {
          for (const [address, drawn] of changes) cells.set(address, drawn);
        };
        const file = { path: 'P01.xlsx', bytes: drawWorkbook({ sheets: sheets.map((each) => ({ ...each, change })) }) };
        takeInFile({ path: 'P01.xlsx', bytes: drawWorkbook({ sheets }) }, context);
        expect(takeInFile(file, context)).toEqual(takeInFile(file, { ...context, catalogue: loadedAnew() }));
      }),
      { seed: 20200331, numRuns: 60 },
    );
  }, 120_000);
});
