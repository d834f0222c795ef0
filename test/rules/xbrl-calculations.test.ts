import { describe, expect, it } from 'vitest';
import { measured } from './hand-made-form.ts';
import { outcome } from './small-case.ts';

/**
 * XBRL International, Calculations 1.1, Recommendation 22 February 2023, and its Requirements of 25 May 2022, section 2.1
 * "Rounding": a reported figure stands for every value that rounds to it, the total is consistent where the interval of
 * the total and the sum of the intervals of its parts, weights applied, have a value in common.
 *
 * The figures of the first case are those of the Requirements; the others were derived here from that definition, the
 * interval in a comment beside each. Where the Recommendation has a choice, huizong takes round-to-nearest with closed
 * intervals (a half may have been rounded either way).
 */
const millions = measured('亿元', 2);
const coarse = measured('亿元', 1);

describe('rounded figures and their total', () => {
  // Debtors 12,141,123 and cash 45,441,321 make current assets of 57,582,444: in millions 12, 45 and 58.
  // Here a whole number is exact, so the same is told in hundredths: 0.12 + 0.45 = 0.57, and 0.58 is printed.
  it('agree where only rounding lies between them, and do not where more does', () => {
    const assets = (a: string) => outcome('a = b + d', { a, b: '0.12', d: '0.45' }, fields(['a', 'b', 'd']));
    // Parts [0.115, 0.125] + [0.445, 0.455] = [0.56, 0.58]; the total 0.58 is [0.575, 0.585].
    expect(assets('0.58')).toBe('passed');
    expect(assets('0.56')).toBe('passed');
    // 0.59 is [0.585, 0.595], 0.55 is [0.545, 0.555].
    expect([assets('0.59'), assets('0.55')]).toEqual(['failed', 'failed']);
  });

  it('take off what has a weight of −1, its interval turned round', () => {
    const net = (a: string) => outcome('a = b - d', { a, b: '1.00', d: '0.40' }, fields(['a', 'b', 'd']));
    // [0.995, 1.005] − [0.395, 0.405] = [0.59, 0.61].
    expect(['0.58', '0.59', '0.61', '0.62'].map(net)).toEqual(['failed', 'passed', 'passed', 'failed']);
  });

  it('have each the interval of its own decimals', () => {
    const total = (a: string) =>
      outcome('a = b + d', { a, b: '1.2', d: '0.34' }, { traits: { a: millions, b: coarse, d: millions } });
    // [1.15, 1.25] + [0.335, 0.345] = [1.485, 1.595]; 1.60 is [1.595, 1.605], 1.61 is [1.605, 1.615].
    expect(['1.48', '1.60', '1.61', '1.47'].map(total)).toEqual(['passed', 'passed', 'failed', 'failed']);
  });

  it('widen with the number of parts', () => {
    const parts = Object.fromEntries(['b', 'd', 'e', 'f', 'g'].map((name) => [name, '0.10']));
    const total = (a: string) => outcome('a = SUM(b:g)', { a, ...parts }, fields(['a', 'b', 'd', 'e', 'f', 'g']));
    // Five of [0.095, 0.105] = [0.475, 0.525]; 0.53 is [0.525, 0.535].
    expect(['0.47', '0.53', '0.54', '0.46'].map(total)).toEqual(['passed', 'passed', 'failed', 'failed']);
  });

  it('meet in a point: closed intervals', () => {
    const same = (a: string) => outcome('a = b', { a, b: '1.00' }, fields(['a', 'b']));
    // 1.01 is [1.005, 1.015] and 1.00 is [0.995, 1.005].
    expect([same('1.01'), same('1.02')]).toEqual(['passed', 'failed']);
  });

  it('are exact where they are whole numbers, as facts with infinite decimals are', () => {
    expect(outcome('a = b + d', { a: '58', b: '12', d: '45' })).toBe('failed');
    expect(outcome('a = b + d', { a: '57', b: '12', d: '45' })).toBe('passed');
  });

  it('are not consistent with a part that is not there: nothing is known, and nothing said to be fine', () => {
    expect(outcome('a = b + d', { a: '0.58', b: '0.12', d: null }, fields(['a', 'b', 'd']))).toBe('undecided blank');
  });
});

function fields(names: readonly string[]) {
  return { traits: Object.fromEntries(names.map((name) => [name, millions])) };
}
