import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, divide } from '../../src/model/quantity.ts';
import type { FormTotals } from '../../src/model/totals.ts';
import { rollUp } from '../../src/rollup/roll-up.ts';
import type { SampleEntry, SampleReturns } from './sample.ts';
import { blank, call, cell, entries, inputOf, sampleForm, treeOf, values } from './sample.ts';

const seed = { seed: 20200331, numRuns: 300 };

/** c0, c1 sums of two decimals, c2 the largest, c3 = c0 ÷ c1. */
const form = sampleForm([
  { decimals: 2 },
  { decimals: 2 },
  { aggregation: { kind: 'maximum' } },
  { aggregation: { kind: 'recompute' }, expression: call('RATIO', cell(0), cell(1)) },
]);

/** Up to ±1e15 with two decimals, so beyond what a number holds exactly; every fifth or so left out. */
const figure = fc.oneof({ weight: 4, arbitrary: fc.bigInt(-(10n ** 17n), 10n ** 17n) }, fc.constant(undefined));
const line = fc.tuple(figure, figure, figure);
type Line = readonly (bigint | undefined)[];

/** Unit `i` hangs under one of the units before it, no deeper than the fourth level. */
const world = fc
  .array(fc.record({ above: fc.nat(), own: fc.option(line), adjustment: fc.option(line, { freq: 6 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((drawn) => {
    const depth = new Map([['U0', 0]]);
    const parents: Record<string, string> = {};
    for (const [index, { above }] of drawn.entries()) {
      const open = [...depth].filter(([, steps]) => steps < 3);
      const [parent = 'U0', steps = 0] = open[above % open.length] ?? [];
      parents[`U${index + 1}`] = parent;
      depth.set(`U${index + 1}`, steps + 1);
    }
    const own = drawn.map(({ own: filed }, index): [string, Line | null] => [`U${index + 1}`, filed]);
    const adjustment = drawn.map(({ adjustment: filed }, index): [string, Line | null] => [`U${index + 1}`, filed]);
    return { parents, own: present(own), adjustment: present(adjustment) };
  });

function present(filed: readonly [string, Line | null][]): ReadonlyMap<string, Line> {
  return new Map(filed.flatMap(([unit, given]) => (given === null ? [] : [[unit, given] as const])));
}

function asReturns(own: ReadonlyMap<string, Line>, adjustment: ReadonlyMap<string, Line>): SampleReturns {
  const filled = (given: Line) =>
    values(...given.map((entry): SampleEntry => entry ?? blank), { state: 'notCalculated' });
  return Object.fromEntries([
    ...[...own].map(([unit, given]) => [unit, filled(given)] as const),
    ...[...adjustment].map(([unit, given]) => [`${unit} adjustment`, filled(given)] as const),
  ]);
}

/** Codes from a unit up to the root. */
function above(unit: string, parents: Readonly<Record<string, string>>): string[] {
  const parent = parents[unit];
  return parent === undefined ? [unit] : [unit, ...above(parent, parents)];
}

function figuresOf(totals: FormTotals): [string, (bigint | string)[]][] {
  return [...totals.units].map(([code, { total }]) => [code, entries(total)]);
}

describe('the roll-up of random ragged trees', () => {
  it('equals a sum in BigInt over every return of the subtree', () => {
    fc.assert(
      fc.property(world, ({ parents, own, adjustment }) => {
        const totals = rollUp(inputOf(form, treeOf(parents, 'U0'), asReturns(own, adjustment)));
        for (const unit of ['U0', ...Object.keys(parents)]) {
          const inside = ([code]: readonly [string, Line]) => above(code, parents).includes(unit);
          const owns = [...own].filter(inside).map(([, given]) => given);
          const adjusted = [...adjustment].filter(inside).map(([, given]) => given);
          const expected = [0, 1].map((index) => {
            const all = [...owns, ...adjusted].flatMap((given) => given[index] ?? []);
            return all.length === 0 ? 'blank' : all.reduce((sum, next) => sum + next);
          });
          const largest = owns.flatMap((given) => given[2] ?? []);
          const maximum = largest.length === 0 ? 'blank' : largest.toSorted((a, b) => (a < b ? 1 : -1))[0];
          expect(entries(totals.units.get(unit)?.total)).toEqual([...expected, maximum, 'notCalculated']);
        }
      }),
      seed,
    );
  });

  it('finds for a ratio the quotient of the sums over the returns that have both parts', () => {
    fc.assert(
      fc.property(world, ({ parents, own }) => {
        const totals = rollUp(inputOf(form, treeOf(parents, 'U0'), asReturns(own, new Map())));
        for (const [unit, { total, matched }] of totals.units) {
          if (!Object.values(parents).includes(unit)) continue;
          const inside = [...own].filter(([code]) => above(code, parents).includes(unit)).map(([, given]) => given);
          const both = inside.filter(([a, b]) => a !== undefined && b !== undefined);
          const leftOut = inside.filter(([a, b]) => (a === undefined) !== (b === undefined)).length;
          const numerator = both.reduce((sum, [a = 0n]) => sum + a, 0n);
          const denominator = both.reduce((sum, [, b = 0n]) => sum + b, 0n);
          const parts = matched.get(3);
          expect(parts?.leftOut ?? 0).toBe(leftOut);
          const [a, b] = parts
            ? [parts.numerator, parts.denominator]
            : entries(total).map((entry) => ({ numerator: typeof entry === 'bigint' ? entry : 0n, denominator: 100n }));
          const found = a && b && divide(a, b);
          const expected = divide({ numerator, denominator: 1n }, { numerator: denominator, denominator: 1n });
          expect(found === undefined).toBe(expected === undefined);
          if (found && expected) expect(compare(found, expected)).toBe(0);
        }
      }),
      seed,
    );
  });

  it('does not depend on the order of units or returns', () => {
    fc.assert(
      fc.property(world, ({ parents, own, adjustment }) => {
        const backwards = Object.fromEntries(Object.entries(parents).reverse());
        const returns = asReturns(own, adjustment);
        const turned = Object.fromEntries(Object.entries(returns).reverse());
        const first = figuresOf(rollUp(inputOf(form, treeOf(parents, 'U0'), returns)));
        const second = figuresOf(rollUp(inputOf(form, treeOf(backwards, 'U0'), turned)));
        expect(new Map(second)).toEqual(new Map(first));
      }),
      seed,
    );
  });

  it('gives the district the same total when a street is split in two', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.boolean()), { minLength: 1, maxLength: 20 }), (communities) => {
        const own = new Map(communities.map(([given], index) => [`C${index}`, given]));
        const whole = Object.fromEntries([['S', 'D'], ...communities.map((_, index) => [`C${index}`, 'S'])]);
        const split = Object.fromEntries([
          ['S', 'D'],
          ['T', 'D'],
          ...communities.map(([, moves], index) => [`C${index}`, moves ? 'T' : 'S']),
        ]);
        const returns = asReturns(own, new Map());
        const [one, two] = [whole, split].map((parents) =>
          rollUp(inputOf(form, treeOf(parents), returns)).units.get('D'),
        );
        expect(entries(two?.total)).toEqual(entries(one?.total));
        expect(two?.matched.get(3)?.leftOut).toEqual(one?.matched.get(3)?.leftOut);
      }),
      seed,
    );
  });
});
