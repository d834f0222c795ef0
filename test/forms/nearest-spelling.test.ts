import { describe, expect, it } from 'vitest';
import { editDistance, nearestSpelling } from '../../src/model/nearest-spelling.ts';

describe('nearest spelling', () => {
  it('counts insertions, deletions, substitutions and swaps of neighbours', () => {
    // Wagner & Fischer 1974, with the transposition of Damerau 1964.
    expect([
      editDistance('kitten', 'sitting'),
      editDistance('covered', 'coverde'),
      editDistance('', 'abc'),
      editDistance('园区', '园'),
    ]).toEqual([3, 1, 3, 1]);
  });

  it('gives the nearest first and nothing that is far away', () => {
    expect(nearestSpelling('coverd', ['total', 'covered', 'cover'], 3)).toEqual(['covered', 'cover']);
    expect(nearestSpelling('xyz', ['total', 'covered'])).toEqual([]);
  });

  it('ignores case', () => {
    expect(nearestSpelling('ITEMS', ['items', 'item'])).toEqual(['items']);
  });
});
