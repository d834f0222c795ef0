import { unionFind } from './union-find.ts';

/**
 * Takes sets of cells apart into lists from which one may be picked independently of the others: three mistakes that
 * have nothing to do with each other have two cells each to choose from, and not eight sets of three.
 *
 * @param sets all of one weight, each sorted
 * @param linked cells that one rule reads, and that therefore stay together; each list is of one rule
 * @returns lists whose every combination is one of the sets; one list where they cannot be taken apart
 * @example factorSets([[1, 5], [2, 5]]) // [[[1], [2]], [[5]]]
 */
export function factorSets(
  sets: readonly (readonly number[])[],
  linked: readonly (readonly number[])[] = [],
): readonly (readonly (readonly number[])[])[] {
  const cells = [...new Set(sets.flat())].sort((a, b) => a - b);
  const together = unionFind(cells.length);
  const members = sets.map((set) => new Set(set));
  for (const [index, cell] of cells.entries()) {
    for (const [other, otherCell] of cells.slice(0, index).entries()) {
      // Cells that never stand in one set are alternatives of each other.
      if (!members.some((set) => set.has(cell) && set.has(otherCell))) together.unite(index, other);
    }
  }
  const position = new Map(cells.map((cell, index) => [cell, index]));
  for (const rule of linked) {
    const [first, ...others] = rule.flatMap((cell) => position.get(cell) ?? []);
    for (const other of others) if (first !== undefined) together.unite(first, other);
  }
  const factors = together.groups().map((members) => {
    const block = new Set(members.map((index) => cells[index]));
    return distinct(sets.map((set) => set.filter((cell) => block.has(cell))));
  });
  const combinations = factors.reduce((count, factor) => count * factor.length, 1);
  return combinations === sets.length ? factors : [sets];
}

function distinct(sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return [...new Map(sets.map((set) => [set.join(), set])).values()];
}
