import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOrigin } from '../../src/checks/node-origin.ts';
import { add, compare, integer } from '../../src/model/quantity.ts';

const below = (...differences: number[]) =>
  differences.map((difference, index) => ({ unit: `u${index}`, difference: integer(difference) }));

function short(difference: number, ...differences: number[]) {
  const { units, inherited, rest } = findOrigin(integer(difference), below(...differences));
  return [units, inherited.numerator, rest.numerator];
}

describe('the origin of a difference', () => {
  it('is here where nothing differs below', () => {
    expect(short(3)).toEqual([[], 0, 3]);
  });

  it('is below where the differences there add up to it', () => {
    expect(short(3, 1, 2)).toEqual([['u0', 'u1'], 3, 0]);
  });

  it('is one unit below where another was put right on the way', () => {
    expect(short(2, 1, 2)).toEqual([['u1'], 2, 0]);
  });

  it('is all units below but one, where that one was put right on the way', () => {
    expect(short(3, 1, 2, 4)).toEqual([['u0', 'u1'], 3, 0]);
    expect(short(-2, 2, -4, 5)).toEqual([['u0', 'u1'], -2, 0]);
  });

  it('is here where two of four would have to have been put right', () => {
    expect(short(5, 1, 4, 8, 16)).toEqual([[], 0, 5]);
  });

  it('is in part below where less was passed up in the same direction', () => {
    expect(short(5, 2)).toEqual([['u0'], 2, 3]);
  });

  it('is here where what differs below points the other way, or is larger', () => {
    expect([short(5, -2), short(5, 8), short(5, 2, -2)]).toEqual([
      [[], 0, 5],
      [[], 0, 5],
      [[], 0, 5],
    ]);
  });

  it('always splits the whole difference', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer(), { maxLength: 5 }), (difference, differences) => {
        const { inherited, rest } = findOrigin(integer(difference), below(...differences));
        return compare(add(inherited, rest), integer(difference)) === 0;
      }),
      { seed: 20200331, numRuns: 500 },
    );
  });
});
