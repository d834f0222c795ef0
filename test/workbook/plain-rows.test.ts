import { describe, expect, it } from 'vitest';
import { notPlain, partialNumber } from '../../src/workbook/summary/plain-row.ts';
import { PlainRows } from '../../src/workbook/summary/plain-rows.ts';
import type { SheetCell } from '../../src/workbook/summary/sheet-cell.ts';
import { sumFormula } from '../../src/workbook/summary/sum-formula.ts';
import { planSummary } from '../../src/workbook/summary/summary-context.ts';
import { tableCells } from '../../src/workbook/summary/table-cells.ts';
import { sampleContents } from './summary-sample.ts';

/** Every plain cell of the sample's 分单位 sheets, as the shortcut and as `tableCells` find it. */
function bothWays(options: Parameters<typeof sampleContents>[0]): { short: SheetCell[]; long: SheetCell[] } {
  const { sheets, contents } = planSummary(sampleContents(options));
  const short: SheetCell[] = [];
  const long: SheetCell[] = [];
  for (const figures of sheets.tables.values()) {
    const plain = new PlainRows(figures, contents.policy);
    for (const { unit: code, part } of figures.plan.byUnit.rows) {
      const unit = figures.plan.units.get(code);
      const row = unit && plain.of(unit, part);
      if (!unit || !row) continue;
      const cells = tableCells(sheets, figures, unit, part);
      for (const { index } of figures.plan.form.cells) {
        const column = figures.plan.byUnit.columns[index];
        const plainness = row.plainness(index);
        const cell = cells[index];
        if (!column || !cell || plainness === notPlain) continue;
        const formula = row.addedRows.length > 0 ? { formula: sumFormula(column, row.addedRows) } : {};
        short.push({ value: row.value(index), mark: plainness === partialNumber ? 'partial' : 'plain', ...formula });
        long.push(cell);
      }
    }
  }
  return { short, long };
}

describe('the plain figures of a row', () => {
  it.each([
    ['the district', {}],
    ['a park', { scope: 'P1' }],
    ['complete totals only', { policy: 'complete' as const }],
  ])('of %s are what a closer look finds', (_, options) => {
    const { short, long } = bothWays(options);
    expect(short).toEqual(long);
  });

  it('are own figures, sums, and sums that lack returns', () => {
    const { short } = bothWays({});
    const kinds = new Set(short.map(({ mark, formula }) => `${mark} ${formula ? 'sum' : 'constant'}`));
    expect([...kinds].sort()).toEqual(['partial sum', 'plain constant', 'plain sum']);
  });
});
