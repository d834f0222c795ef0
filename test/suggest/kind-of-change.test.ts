import { describe, expect, it } from 'vitest';
import { integer } from '../../src/model/quantity.ts';
import { kindOfChange } from '../../src/suggest/kind-of-change.ts';
import type { SystemCell } from '../../src/suggest/rule-system.ts';

const cell = (value: number, changes: Partial<SystemCell> = {}): SystemCell => ({
  place: {},
  value: integer(value),
  decimals: 0,
  weight: 1,
  fixed: false,
  neighbours: [],
  ...changes,
});
const kind = (held: number, meant: number, changes: Partial<SystemCell> = {}) =>
  kindOfChange(cell(held, changes), integer(meant));

// semantics.md, "What was probably meant": sign, then digits, then factor, then last period, else it only balances.
describe('what would explain a figure', () => {
  it('is a sign that was left out', () => {
    expect([kind(-35, 35), kind(35, -35)]).toEqual(['sign', 'sign']);
  });

  it('is a slip of the keyboard: swapped, missing, doubled or mistyped', () => {
    expect([kind(1243, 1234), kind(124, 1234), kind(12334, 1234), kind(1235, 1234)]).toEqual(Array(4).fill('digits'));
  });

  it('is a factor of ten to ten thousand, either way, where no single digit explains it', () => {
    expect([kind(12, 1200), kind(1200, 12), kind(12, 12_000), kind(12, 120_000), kind(120_000, 12)]).toEqual(
      Array(5).fill('factor'),
    );
    expect([kind(12, 1_200_000), kind(12, 2400), kind(0, 1200), kind(-12, 1200), kind(12, 3600)]).toEqual(
      Array(5).fill('balance'),
    );
  });

  it("is last period's figure, unless that was 0", () => {
    expect(kind(777, 1234, { previous: integer(777) })).toBe('last-period');
    expect(kind(777, 1234, { previous: integer(778) })).toBe('balance');
    expect(kind(0, 1234, { previous: integer(0) })).toBe('balance');
  });

  it('is nothing but that it balances otherwise', () => {
    expect(kind(777, 1234)).toBe('balance');
  });
});
