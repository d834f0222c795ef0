import { describe, expect, it } from 'vitest';
import { compareNumbers } from '../../src/audit/verify/same-number.ts';

describe('a stored number', () => {
  // A spreadsheet keeps fifteen digits: 2 ÷ 3 comes back as 0.666666666666667.
  it('is the same where it lost what is behind the fifteenth digit', () => {
    expect(compareNumbers(2 / 3, 0.666666666666667, false)).toBe('same');
    expect(compareNumbers(2 / 3, 0.66666666666667, false)).toBe('different');
  });

  it('is never the same where it is no finite number', () => {
    for (const found of [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]) {
      expect([compareNumbers(10.11, found, true), compareNumbers(1005, found, false)]).toEqual([
        'different',
        'different',
      ]);
    }
  });

  it('may have been recalculated where it is the result of a formula and no whole number', () => {
    expect(compareNumbers(0.1234567890123, 0.1234567890999, true)).toBe('recalculated');
    expect(compareNumbers(100, 101, true)).toBe('different');
  });
});
