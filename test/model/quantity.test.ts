import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  add,
  compare,
  divide,
  formatQuantity,
  fromDouble,
  integer,
  isZero,
  multiply,
  negate,
  parseQuantity,
  type Quantity,
  quantityText,
  round,
  roundToUnits,
  scaled,
  subtract,
  toNumber,
  zero,
} from '../../src/model/quantity.ts';

/** The independent reckoning: plain BigInt fractions, never shortened. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const fractionOf = (a: Quantity): Fraction => ({ top: BigInt(a.numerator), bottom: BigInt(a.denominator) });
const equal = (a: Fraction, b: Fraction): boolean => a.top * b.bottom === b.top * a.bottom;

const units = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.maxSafeInteger(),
  fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
);
const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc.tuple(units, fc.integer({ min: 0, max: 6 })).map(([n, decimals]) => scaled(n, decimals)),
  fc
    .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 999 }))
    .map(([a, b]) => divide(integer(a), integer(b)) ?? zero),
);
const seed = { seed: 1949, numRuns: 2000 };

/** A quantity as the rest of the program relies on it: safe numbers where they fit, a denominator of at least 1. */
function isProper({ numerator, denominator }: Quantity): boolean {
  const fits = (part: number | bigint) =>
    typeof part === 'number' ? Number.isSafeInteger(part) && !Object.is(part, -0) : true;
  return fits(numerator) && fits(denominator) && denominator >= 1;
}

describe('a quantity against BigInt fractions', () => {
  it('adds, subtracts and multiplies exactly', () => {
    fc.assert(
      fc.property(quantity, quantity, (a, b) => {
        const [x, y] = [fractionOf(a), fractionOf(b)];
        const sum = { top: x.top * y.bottom + y.top * x.bottom, bottom: x.bottom * y.bottom };
        const difference = { top: x.top * y.bottom - y.top * x.bottom, bottom: x.bottom * y.bottom };
        const product = { top: x.top * y.top, bottom: x.bottom * y.bottom };
        const results = [add(a, b), subtract(a, b), multiply(a, b)];
        expect(results.every(isProper)).toBe(true);
        expect(
          results.map(fractionOf).map((result, index) => equal(result, [sum, difference, product][index] ?? x)),
        ).toEqual([true, true, true]);
      }),
      seed,
    );
  });

  it('divides exactly, and not by zero', () => {
    fc.assert(
      fc.property(quantity, quantity, (a, b) => {
        const result = divide(a, b);
        const [x, y] = [fractionOf(a), fractionOf(b)];
        const expected = { top: x.top * y.bottom, bottom: x.bottom * y.top };
        const exact = result && isProper(result) && equal(fractionOf(result), expected);
        expect(exact).toBe(isZero(b) ? undefined : true);
      }),
      seed,
    );
  });

  it('compares as the sign of the difference', () => {
    fc.assert(
      fc.property(quantity, quantity, (a, b) => {
        const [x, y] = [fractionOf(a), fractionOf(b)];
        const difference = x.top * y.bottom - y.top * x.bottom;
        expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
      seed,
    );
  });

  it('rounds halves away from zero: the result is within half a unit, and on a tie the larger magnitude', () => {
    fc.assert(
      fc.property(quantity, fc.integer({ min: 0, max: 6 }), (a, decimals) => {
        const n = BigInt(roundToUnits(a, decimals));
        const { top, bottom } = fractionOf(a);
        const scale = 10n ** BigInt(decimals);
        // 2 × |n − a × scale| against 1, in units of 1 ÷ bottom.
        const twice = 2n * (n * bottom - top * scale);
        const apart = twice < 0n ? -twice : twice;
        const away = n * n * bottom * bottom >= top * scale * top * scale;
        expect(apart < bottom || (apart === bottom && away)).toBe(true);
      }),
      seed,
    );
  });

  it('reads back the text it writes', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 0, max: 6 }), (n, decimals) => {
        const a = scaled(n, decimals);
        const back = parseQuantity(formatQuantity(a, decimals)) ?? integer(-1);
        expect(compare(back, a)).toBe(0);
      }),
      seed,
    );
  });

  it('holds the exact value of any double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        expect(toNumber(fromDouble(value))).toBe(value + 0);
      }),
      { seed: 1949, numRuns: 500 },
    );
  });
});

describe('a quantity', () => {
  it('makes 0.1 + 0.2 be 0.3, a million times over', () => {
    const [tenth, fifth, step] = [scaled(1, 1), scaled(2, 1), scaled(3, 1)];
    let sum = zero;
    for (let count = 0; count < 1_000_000; count += 1) sum = add(sum, add(tenth, fifth));
    expect(compare(sum, multiply(step, integer(1_000_000)))).toBe(0);
  });

  it('promotes beyond 2^53 − 1 and comes back', () => {
    const top = integer(Number.MAX_SAFE_INTEGER);
    expect(add(top, integer(1))).toEqual({ numerator: 9007199254740992n, denominator: 1 });
    expect(subtract(add(top, integer(1)), integer(1))).toEqual(top);
  });

  it('knows no minus zero', () => {
    expect(
      [negate(zero), multiply(zero, integer(-5)), absolute(zero)].map(({ numerator }) => Object.is(numerator, -0)),
    ).toEqual([false, false, false]);
  });

  it('rounds halves away from zero', () => {
    expect(
      ['2.5', '-2.5', '0.125', '1.005'].map((text) => formatQuantity(round(parseQuantity(text) ?? zero, 2), 2)),
    ).toEqual(['2.50', '-2.50', '0.13', '1.01']);
    expect(['2.5', '-2.5', '0.4'].map((text) => roundToUnits(parseQuantity(text) ?? zero, 0))).toEqual([3, -3, 0]);
  });

  it('writes the shortest decimal text', () => {
    const third = divide(integer(1), integer(3)) ?? zero;
    expect([scaled(1230, 2), scaled(-5, 1), integer(100), third].map((a) => quantityText(a))).toEqual([
      '12.3',
      '-0.5',
      '100',
      '0.333333',
    ]);
  });

  it('refuses what is not plain decimal text', () => {
    expect(['', '1,000', '1e3', '12.', '.5', '１'].map(parseQuantity)).toEqual(Array(6).fill(undefined));
  });
});
