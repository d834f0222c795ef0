import { unionFind } from './union-find.ts';

/** Violated edits that hang together by the cells they read: whatever mends one group mends no other. */
export interface EditGroup {
  /** Indexes of its edits, rising. */
  readonly edits: readonly number[];
  readonly cells: ReadonlySet<number>;
}

/** @param joined pairs of edits that have to be looked at together although they share no cell */
export function editGroups(
  edits: readonly ReadonlySet<number>[],
  joined: readonly (readonly [number, number])[],
): readonly EditGroup[] {
  const together = unionFind(edits.length);
  const owner = new Map<number, number>();
  for (const [index, edit] of edits.entries()) {
    for (const cell of edit) {
      const other = owner.get(cell);
      if (other === undefined) owner.set(cell, index);
      else together.unite(other, index);
    }
  }
  for (const [a, b] of joined) together.unite(a, b);
  return together.groups().map((members) => ({
    edits: members,
    cells: new Set(members.flatMap((index) => [...(edits[index] ?? [])])),
  }));
}
