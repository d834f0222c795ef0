import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeBriefly, judgeRule } from '../../src/rules/judge-rule.ts';
import { measured } from './hand-made-form.ts';
import { operandsFor, ruleFor } from './small-case.ts';

const decimals = { a: 0, b: 1, c: 2, d: 4 };
const traits = Object.fromEntries(Object.entries(decimals).map(([id, places]) => [id, measured('元', places)]));

/** Figures around each other, around zero and around what a double keeps, each with the decimals of its cell. */
function figureOf(places: number): fc.Arbitrary<string | null> {
  const units = fc.oneof(
    { weight: 3, arbitrary: fc.bigInt({ min: -20n, max: 20n }) },
    { weight: 1, arbitrary: fc.bigInt({ min: 9_007_199_254_740_985n, max: 9_007_199_254_740_999n }) },
    { weight: 1, arbitrary: fc.bigInt({ min: -9_999_999_999_999_999n, max: 9_999_999_999_999_999n }) },
  );
  const text = (amount: bigint): string => {
    const digits = `${amount < 0n ? -amount : amount}`.padStart(places + 1, '0');
    const whole = digits.slice(0, digits.length - places);
    return `${amount < 0n ? '-' : ''}${whole}${places > 0 ? `.${digits.slice(-places)}` : ''}`;
  };
  return fc.oneof(
    { weight: 24, arbitrary: units.map(text) },
    { weight: 1, arbitrary: fc.constantFrom(null, '—', '…', '不详') },
  );
}

const given = fc.record(
  Object.fromEntries(Object.entries(decimals).map(([id, places]) => [id, figureOf(places)])),
) as fc.Arbitrary<Record<string, string | null>>;

const term = fc.constantFrom(
  'a',
  'b',
  'c',
  'd',
  '3 * a',
  'b * 0.5',
  '-c',
  'SUM(a:c)',
  '7',
  '0.25',
  '(a - d)',
  'a / b',
  '12%',
);
const side = fc
  .array(fc.tuple(fc.constantFrom('+', '-'), term), { minLength: 1, maxLength: 3 })
  .map((terms) => terms.map(([sign, text], index) => (index === 0 ? text : ` ${sign} ${text}`)).join(''));
const comparison = fc
  .tuple(side, fc.constantFrom('=', '<>', '<', '<=', '>', '>='), side)
  .map(([left, operator, right]) => `${left} ${operator} ${right}`)
  .filter((text) => /[a-d]/.test(text.replace('SUM', '')));
const policy = fc.constantFrom('undecided' as const, 'zero' as const, 'always-zero' as const);
const tolerance = fc.constantFrom(
  { kind: 'declared' as const },
  { kind: 'absolute' as const, amount: '0.5' },
  { kind: 'relative' as const, percent: '1' },
);

describe('judging briefly', () => {
  it('comes to the outcome that judging in full comes to', () => {
    const seen = { plain: 0, passed: 0 };
    fc.assert(
      fc.property(comparison, given, policy, policy, tolerance, (text, figures, left, right, allowed) => {
        const rule = ruleFor(text, figures, { traits, blanks: { left, right }, tolerance: allowed });
        for (const place of rule.places) {
          const operands = operandsFor(figures);
          const full = judgeRule(rule.text, place, operands);
          const brief = judgeBriefly(rule.text, place, operands);
          expect(brief.outcome).toBe(full.outcome);
          if (full.outcome === 'passed') seen.passed += 1;
          if (full.left && !brief.left) seen.plain += 1;
        }
      }),
      { seed: 20200331, numRuns: 1500 },
    );
    // The property says something only where the short way is taken often, and not always.
    expect(seen.plain).toBeGreaterThan(100);
    expect(seen.plain).toBeLessThan(seen.passed);
  });

  it.each([
    { text: 'a <= b', figures: { a: '3', b: '3.0', c: '1', d: '1' } },
    { text: 'SUM(a:c) = 3 * d', figures: { a: '1', b: '1.5', c: '0.50', d: '1.0000' } },
    { text: 'a <> b + 0.25', figures: { a: '3', b: '2.0', c: '1', d: '1' } },
  ])('has no need to spell out $text', ({ text, figures }) => {
    const [place] = ruleFor(text, figures, { traits }).places;
    expect(place && judgeBriefly(ruleFor(text, figures, { traits }).text, place, operandsFor(figures))).toEqual({
      outcome: 'passed',
    });
  });

  it.each([
    // 2^53 + 1 is no double: 9007199254740993 = 9007199254740992 in doubles.
    { text: 'a = b', figures: { a: '9007199254740993', b: '9007199254740992.0', c: '0', d: '0' }, outcome: 'failed' },
    { text: 'a + a > b', figures: { a: '9007199254740991', b: '1.0', c: '0', d: '0' }, outcome: 'passed' },
    { text: 'a <= b', figures: { a: null, b: '1.0', c: '0', d: '0' }, outcome: 'undecided' },
  ])('leaves $text to the full judgement where doubles or blanks come in', ({ text, figures, outcome }) => {
    const rule = ruleFor(text, figures, { traits });
    const [place] = rule.places;
    expect(place && judgeBriefly(rule.text, place, operandsFor(figures))).toEqual(
      place && judgeRule(rule.text, place, operandsFor(figures)),
    );
    expect(place && judgeRule(rule.text, place, operandsFor(figures)).outcome).toBe(outcome);
  });
});
