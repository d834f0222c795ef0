import { add } from '../model/quantity.ts';
import type { MatchedParts } from '../model/totals.ts';

/** Numerators and denominators on their way up the tree, by the cell they belong to. */
export type PartsByCell = ReadonlyMap<number, MatchedParts>;

export const noParts: PartsByCell = new Map();

/** Adds up the parts of several returns or subtrees, cell by cell. */
export function joinParts(all: readonly PartsByCell[]): PartsByCell {
  const some = all.filter((parts) => parts.size > 0);
  if (some.length < 2) return some[0] ?? noParts;
  const joined = new Map<number, MatchedParts>();
  for (const parts of some) {
    for (const [cell, part] of parts) {
      const before = joined.get(cell);
      joined.set(cell, before === undefined ? part : addParts(before, part));
    }
  }
  return joined;
}

function addParts(a: MatchedParts, b: MatchedParts): MatchedParts {
  return {
    numerator: add(a.numerator, b.numerator),
    denominator: add(a.denominator, b.denominator),
    leftOut: a.leftOut + b.leftOut,
  };
}
