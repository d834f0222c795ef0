import { describe, expect, it } from 'vitest';
import { computed, measured } from './hand-made-form.ts';
import { outcome } from './small-case.ts';

const two = measured('万元', 2);
const traits = { a: two, b: two, d: two };

describe('tolerance of an equality', () => {
  /**
   * XBRL Calculations 1.1, rounding: a total is inconsistent only where its interval and the sum of the intervals of
   * what it is made of do not meet. Three figures with two decimals: 3 × 0.005 on both sides together.
   */
  it('lets the intervals of rounded figures meet, in a point as well', () => {
    const total = (a: string) => outcome('a = b + d', { a, b: '1.00', d: '2.00' }, { traits });
    expect(['3.00', '3.01', '2.99', '3.02'].map(total)).toEqual(['passed', 'passed', 'passed', 'failed']);
    expect(outcome('a = b', { a: '1.00', b: '1.01' }, { traits })).toBe('passed');
    expect(outcome('a = b', { a: '1.00', b: '1.02' }, { traits })).toBe('failed');
  });

  it('is none for whole numbers and for what we compute', () => {
    expect(outcome('a = b', { a: '3', b: '4' })).toBe('failed');
    const unrounded = { ...computed, type: 'decimal', decimals: 2, unitMeasure: '万元' } as const;
    expect(outcome('a = b', { a: '1.00', b: '1.01' }, { traits: { a: two, b: unrounded } })).toBe('failed');
  });

  it('grows with a factor and with the size of what is multiplied', () => {
    // 10 × 0.005 + 0.005 = 0.055 apart at most.
    expect(['10.05', '10.06'].map((a) => outcome('a = b * 10', { a, b: '1.00' }, { traits }))).toEqual([
      'passed',
      'failed',
    ]);
    // |2| × 0.005 + |3| × 0.005 + 0.005² + 0.005 = 0.030025 apart at most.
    const product = (a: string) => outcome('a = b * d', { a, b: '2.00', d: '3.00' }, { traits });
    expect(['6.03', '6.04'].map(product)).toEqual(['passed', 'failed']);
  });

  it('follows a quotient', () => {
    // (0.005 + 2 × 0.005) ÷ (1 − 0.005) + 0.005 = 0.02007… apart at most.
    const quotient = (a: string) =>
      outcome('a = b / d', { a, b: '2.00', d: '1.00' }, { traits: { b: two, d: two, a: measured('', 2) } });
    expect(['2.02', '2.03'].map(quotient)).toEqual(['passed', 'failed']);
  });

  it('is what the rule says instead', () => {
    const by = (amount: string, a: string) =>
      outcome('a = b', { a, b: '100' }, { tolerance: { kind: 'absolute', amount } });
    expect([by('0.5', '101'), by('1', '101'), by('1', '102')]).toEqual(['failed', 'passed', 'failed']);
    const relative = (a: string) =>
      outcome('a = b', { a, b: '200' }, { tolerance: { kind: 'relative', percent: '1' } });
    expect(['202', '203'].map(relative)).toEqual(['passed', 'failed']);
  });

  it('does not touch inequalities, and <> is the negation of =', () => {
    expect(outcome('a <= b', { a: '1.01', b: '1.00' }, { traits })).toBe('failed');
    expect(['1.01', '1.02'].map((a) => outcome('a <> b', { a, b: '1.00' }, { traits }))).toEqual(['failed', 'passed']);
  });
});

describe('measures', () => {
  it('converts 元, 万元 and 亿元 exactly', () => {
    const money = { a: measured('亿元', 2), b: measured('万元', 0), d: measured('元', 0) };
    expect(outcome('a >= b', { a: '1.00', b: '10000' }, { traits: money })).toBe('passed');
    expect(outcome('a >= b', { a: '1.00', b: '10001' }, { traits: money })).toBe('failed');
    expect(outcome('a >= b + d', { a: '1.00', b: '9999', d: '10000' }, { traits: money })).toBe('passed');
    expect(outcome('RATIO(b, a) = 1', { a: '1.00', b: '10000' }, { traits: money })).toBe('passed');
    expect(outcome('SUM(a:d) <= 2', { a: '1.00', b: '5000', d: '50000000' }, { traits: money })).toBe('passed');
  });

  it('takes a literal in the measure of the other side, and counts as one dimension', () => {
    expect(outcome('a >= 100 * b', { a: '300', b: '3' }, { traits: { a: { unitMeasure: 'm²' } } })).toBe('passed');
    expect(outcome('a >= 3 * b', { a: '9', b: '3' }, { traits: { a: { unitMeasure: '人' } } })).toBe('passed');
  });
});
