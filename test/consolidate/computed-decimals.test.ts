import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOperands } from '../../src/forms/cell-operands.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { add, divide, integer, parseQuantity, type Quantity, quantityText, zero } from '../../src/model/quantity.ts';
import { run } from './small-district.ts';
import { textFile } from './text-district.ts';

const catalogueWith = (decimals: number) =>
  loadCatalogue([
    {
      file: 'forms.yaml',
      text: `form: T1
frequency: quarter
filedBy: { community: [own] }
defaults: { type: decimal, decimals: 2, unitMeasure: 元 }
columns:
  - { id: one, code: 1, label: 甲 }
  - { id: two, code: 2, label: 乙 }
  - { id: both, code: 3, label: 合计, decimals: ${decimals}, unitMeasure: 万元, formula: one + two }
items:
  - { id: a, code: '01', label: 甲项 }
`,
    },
  ]);
const catalogues = [0, 2, 4, 6].map(catalogueWith);

/** What the district has in 万元, unrounded. */
function districtTotal(catalogue: ReturnType<typeof catalogueWith>, sent: Readonly<Record<string, [string, string]>>) {
  const files = Object.entries(sent).map(([unit, [one, two]]) =>
    textFile({ unit, figures: { 'a.one': one, 'a.two': two } }),
  );
  const result = run(files, { catalogue });
  const figures = result.book.figures('T1', result.period, 'D');
  if (!figures) throw new Error('no total');
  const { edition, values, surroundings = {} } = figures;
  const cell = { form: 'T1', item: 0, column: 2, time: 'current', of: 'self' } as const;
  const value = cellOperands(edition, values, surroundings).cell(cell);
  return value.kind === 'number' ? value.quantity : undefined;
}

describe('a total of calculated cells', () => {
  it.each(catalogues.map((catalogue, index) => ({ catalogue, decimals: index * 2 })))(
    'loses no digit with $decimals decimals',
    ({ catalogue }) => {
      // (1.25 + 2.50 + 30000.00 + 0.00) ÷ 10,000: only one of the two fits whole 万元.
      const total = districtTotal(catalogue, { C1: ['1.25', '2.50'], C2: ['30000.00', '0.00'] });
      expect(total && quantityText(total, 6)).toBe('3.000375');
    },
  );

  it('is the formula of the totals (law)', () => {
    const figure = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => (cents / 100).toFixed(2));
    const pair = fc.tuple(figure, figure);
    fc.assert(
      fc.property(fc.constantFrom(...catalogues), pair, pair, (catalogue, first, second) => {
        const all = [...first, ...second].map((text) => parseQuantity(text) ?? zero);
        const sum = all.reduce<Quantity>(add, zero);
        const total = districtTotal(catalogue, { C1: first, C2: second });
        expect(total && quantityText(total, 8)).toBe(quantityText(divide(sum, integer(10_000)) ?? zero, 8));
      }),
      { seed: 20200331, numRuns: 40 },
    );
  });
});
