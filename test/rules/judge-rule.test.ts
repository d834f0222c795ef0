import { describe, expect, it } from 'vitest';
import { judgeRule } from '../../src/rules/judge-rule.ts';
import { byItem, measured, typed } from './hand-made-form.ts';
import { type Given, operandsFor, outcome, ruleFor, textOf } from './small-case.ts';

const outcomes = (text: string, cases: readonly Given[], options = {}) =>
  cases.map((given) => outcome(text, given, options));

describe('what a rule ends in', () => {
  it('passes, fails, or is undecided where an entered cell is blank', () => {
    const cases = [
      { a: '1', b: '2' },
      { a: '3', b: '2' },
      { a: null, b: '2' },
      { a: '…', b: '2' },
    ];
    expect(outcomes('a <= b', cases)).toEqual(['passed', 'failed', 'undecided blank', 'undecided unreadable']);
  });

  it('is not applicable as soon as one operand is —, even where AND is false already', () => {
    const cases = [
      { a: '—', b: '1' },
      { a: '0', b: '—' },
      { a: null, b: '—' },
    ];
    expect(outcomes('AND(a > 0, b > 0)', cases)).toEqual(['not-applicable', 'not-applicable', 'not-applicable']);
  });

  it('does not ask an IF branch that is not taken', () => {
    expect(outcome('IF(a > 0, b, 1) > 0', { a: '0', b: '—' })).toBe('passed');
    expect(outcome('IF(a > 0, b, 1) > 0', { a: '1', b: null })).toBe('undecided blank');
  });

  it('follows Kleene: an undecided operand matters only where the others leave it open', () => {
    const cases = [
      { a: '0', b: null },
      { a: '1', b: null },
    ];
    expect(outcomes('AND(a > 0, b > 0)', cases)).toEqual(['failed', 'undecided blank']);
    expect(outcomes('OR(a > 0, b > 0)', cases)).toEqual(['undecided blank', 'passed']);
  });

  it('depends on its condition: false makes it not applicable, undecided leaves it open', () => {
    const cases = [
      { a: '0', b: '1' },
      { a: '0', b: '0' },
      { a: '0', b: null },
    ];
    expect(outcomes('a > 0', cases, { when: 'b > 0' })).toEqual(['failed', 'not-applicable', 'undecided blank']);
  });

  it('does not divide by zero, and knows no growth from a base that is not positive', () => {
    expect(outcome('RATIO(a, b) > 1', { a: '3', b: '0' })).toBe('undecided divisionByZero');
    expect(
      outcomes('GROWTH(a, b) > 0', [
        { a: '3', b: '2' },
        { a: '3', b: '-2' },
        { a: '3', b: '0' },
      ]),
    ).toEqual(['passed', 'undecided divisionByZero', 'undecided divisionByZero']);
  });

  it('compares texts without regard to case, as Excel does', () => {
    const traits = { a: typed('text') };
    expect(outcomes('a = "abc"', [{ a: 'ABC' }, { a: 'abd' }, { a: null }], { traits })).toEqual([
      'passed',
      'failed',
      'undecided blank',
    ]);
  });

  it('gives left, right and difference of the comparison as written', () => {
    const given = { a: '12.5', b: '10.00', d: '2.30' };
    const rule = ruleFor('a = b + d', given, {
      traits: { a: measured('万元', 2), b: measured('万元', 2), d: measured('万元', 2) },
    });
    const place = rule.places[0] ?? expect.unreachable();
    const { outcome: ended, left, right, difference } = judgeRule(rule.text, place, operandsFor(given));
    expect([ended, textOf(left), textOf(right), textOf(difference)]).toEqual(['failed', '12.5', '12.3', '0.2']);
  });
});

/** VTL 2.1 Reference Manual, check_hierarchy: the modes non_null, partial_zero and always_zero for A = B + C. */
describe('blank policies', () => {
  const given = [
    { a: '7', b: '3', d: '4' },
    { a: '7', b: '7', d: null },
    { a: '7', b: null, d: null },
    { a: '0', b: null, d: null },
  ];
  const under = (policy: 'undecided' | 'zero' | 'always-zero') =>
    outcomes('a = b + d', given, { blanks: { left: 'undecided', right: policy } });

  it('undecided is non_null: every operand has to be there', () => {
    expect(under('undecided')).toEqual(['passed', 'undecided blank', 'undecided blank', 'undecided blank']);
  });

  it('zero is partial_zero: a missing operand is 0 once another one is there', () => {
    expect(under('zero')).toEqual(['passed', 'passed', 'undecided blank', 'undecided blank']);
  });

  it('always-zero is always_zero', () => {
    expect(under('always-zero')).toEqual(['passed', 'passed', 'failed', 'passed']);
  });

  it('holds per side, and not for what we compute', () => {
    const blanks = { left: 'always-zero', right: 'undecided' } as const;
    expect(
      outcomes(
        'a <= b',
        [
          { a: null, b: '1' },
          { a: '1', b: null },
        ],
        { blanks },
      ),
    ).toEqual(['passed', 'undecided blank']);
    expect(outcome('a <= b', { a: null, b: '1' }, { blanks, traits: { a: byItem, value: {} } })).toBe(
      'undecided blank',
    );
  });

  it('leaves COUNT, COUNTBLANK and ISBLANK to see blanks', () => {
    const blanks = { left: 'always-zero', right: 'always-zero' } as const;
    expect(outcome('COUNT(a:d) = 2', { a: '1', b: '0', d: null }, { blanks })).toBe('passed');
    expect(outcome('COUNTBLANK(a:d) = 1', { a: '1', b: '—', d: null }, { blanks })).toBe('passed');
    expect(outcome('ISBLANK(d)', { d: null }, { blanks })).toBe('passed');
  });
});
