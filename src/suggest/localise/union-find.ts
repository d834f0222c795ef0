/** Which of `length` things belong together. */
export interface UnionFind {
  /** The smallest of those that belong together with it. */
  find(index: number): number;
  unite(a: number, b: number): void;
  /** Those that belong together, each list rising. */
  groups(): readonly (readonly number[])[];
}

export function unionFind(length: number): UnionFind {
  const parent = Array.from({ length }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    for (let next = parent[root]; next !== undefined && next !== root; next = parent[root]) root = next;
    parent[index] = root;
    return root;
  };
  return {
    find,
    unite(a, b) {
      const [one, other] = [find(a), find(b)];
      if (one !== other) parent[Math.max(one, other)] = Math.min(one, other);
    },
    groups() {
      const lists = new Map<number, number[]>();
      for (let index = 0; index < length; index += 1) {
        const list = lists.get(find(index));
        if (list) list.push(index);
        else lists.set(find(index), [index]);
      }
      return [...lists.values()];
    },
  };
}
