import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extremeFormula, rowRanges, sumFormula } from '../../src/workbook/summary/sum-formula.ts';

/** The rows that a range text covers. */
function rowsIn(range: string): number[] {
  const [first = 0, last = first] = [...range.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

describe('a sum over listed rows', () => {
  it('merges consecutive rows', () => {
    expect(sumFormula(5, [8, 9, 10, 12, 14, 15])).toBe('SUM(E8:E10,E12,E14:E15)');
  });

  it('covers exactly its rows, whatever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 400 })), (given) => {
        const rows = given.toSorted((a, b) => a - b);
        expect(rowRanges(2, rows).flatMap(rowsIn)).toEqual(rows);
      }),
      { seed: 20200331 },
    );
  });

  it('nests beyond 250 arguments, since spreadsheets take no more than 255', () => {
    const every = Array.from({ length: 600 }, (_, index) => 2 * index + 1);
    const formula = sumFormula(1, every);
    expect(formula.match(/SUM\(/g)).toHaveLength(4);
    const longest = Math.max(
      ...[...formula.matchAll(/SUM\(([^()]*)\)/g)].map(([, list = '']) => list.split(',').length),
    );
    expect(longest).toBe(250);
    expect([...formula.matchAll(/A(\d+)/g)].map(([, row]) => Number(row))).toEqual(every);
  });

  it('knows no maximum over so many, since an inner one without numbers would count as 0', () => {
    expect(
      extremeFormula(
        'MAX',
        1,
        Array.from({ length: 300 }, (_, index) => 2 * index + 1),
      ),
    ).toBeUndefined();
    expect(extremeFormula('MIN', 1, [4, 5])).toBe('MIN(A4:A5)');
  });
});
