import { beforeAll, describe, expect, it } from 'vitest';
import type { SummaryBook } from '../../src/audit/summary/summary-book.ts';
import { compareSummaries } from '../../src/audit/verify/compare-summaries.ts';
import { demo, runDemo, summaryOf } from '../end-to-end/demo-run.ts';
import { available } from '../office/available.ts';
import { convertAll } from '../office/convert.ts';
import { read } from './alter-summary.ts';

// Opened, recalculated throughout and saved by LibreOffice: the invented district's summary and that of a street.
describe.skipIf(!available('soffice'))(`summaries of ${demo.split('/').at(-2)} saved by LibreOffice`, () => {
  let pairs: readonly (readonly [SummaryBook, SummaryBook])[] = [];

  beforeAll(async () => {
    const run = await runDemo();
    const written = [await summaryOf(run), await summaryOf(run, '21')];
    const saved = await convertAll(written, 'xlsx');
    pairs = written.map((workbook, index) => [read(workbook), read(saved[index] ?? workbook)] as const);
  }, 240_000);

  it('say that they are for the same', () => {
    for (const [written, saved] of pairs) {
      expect({ ...saved, sheets: [] }).toEqual({ ...written, sheets: [] });
      expect(saved.sheets.map(({ name, role, form }) => [name, role, form])).toEqual(
        written.sheets.map(({ name, role, form }) => [name, role, form]),
      );
    }
  });

  it('hold every figure and formula: what recalculating changed in last digits is no error', () => {
    for (const [written, saved] of pairs) {
      const { cells, formulas, differences, findings } = compareSummaries(written, saved, new Map());
      expect(findings.filter(({ code }) => code !== 'summary-result-recalculated')).toEqual([]);
      expect(differences).toBe(0);
      expect(cells).toBeGreaterThan(1_000);
      expect(formulas).toBeGreaterThan(300);
    }
  });
});
