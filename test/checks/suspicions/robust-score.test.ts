import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { robustScores } from '../../../src/checks/suspicions/robust-score.ts';
import { integer, multiply, parseQuantity, quantityText, round, scaled } from '../../../src/model/quantity.ts';

const quantities = (texts: readonly string[]) => texts.map((text) => parseQuantity(text) ?? integer(0));
const texts = (values: readonly string[]) =>
  robustScores(quantities(values))?.map(({ median, score }) => [quantityText(median), quantityText(round(score, 2))]);

describe('the modified z-score', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.17 (after Iglewicz and Hoaglin): 0.6745 × |x − median| ÷ MAD.
  // By hand: median 3, deviations 2 1 0 1 97, their median 1, so 1.349, 0.6745, 0, 0.6745 and 65.4265.
  it('is 0.6745 times the distance from the median over the median distance', () => {
    expect(texts(['1', '2', '3', '4', '100'])).toEqual([
      ['3', '1.35'],
      ['3', '0.67'],
      ['3', '0'],
      ['3', '0.67'],
      ['3', '65.43'],
    ]);
  });

  // By hand: median 5, all deviations 0 but one of 10, their mean 2; 10 ÷ (1.253314 × 2) = 3.989.
  it('falls back to the mean distance where more than half of the values are equal', () => {
    expect(texts(['5', '5', '5', '5', '15'])?.at(-1)).toEqual(['5', '3.99']);
  });

  it('takes the mean of the two middle values of an even number', () => {
    expect(texts(['1', '2', '3', '4'])?.[0]?.[0]).toBe('2.5');
  });

  it('says nothing where all values are equal', () => {
    expect(robustScores(quantities(['7', '7', '7']))).toBeUndefined();
  });

  it('does not change when all values are measured in another unit', () => {
    const values = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(values, (numbers) => {
        const plain = robustScores(numbers.map((number) => integer(number)));
        const tenThousandths = robustScores(numbers.map((number) => multiply(integer(number), scaled(1, 4))));
        expect(tenThousandths?.map(({ score }) => score)).toEqual(plain?.map(({ score }) => score));
      }),
      { seed: 20201127 },
    );
  });
});
