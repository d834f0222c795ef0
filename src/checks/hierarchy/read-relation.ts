import type { CodeItemRelation, HierarchicalRelation, SignedItem } from './hierarchical-rule.ts';

const relationPattern = /^\s*([^\s=<>+-]+)\s*(<=|>=|=|<|>)\s*(.+)$/su;
const itemPattern = /^\s*([+-]?)\s*([^\s=<>+-]+)\s*/u;

/** Reads `B = M + N - O`; undefined where it is anything else. */
export function readRelation(text: string): CodeItemRelation | undefined {
  const [, left, relation, rest] = relationPattern.exec(text) ?? [];
  const right = rest === undefined ? undefined : readItems(rest);
  if (left === undefined || right === undefined) return undefined;
  // The pattern yields exactly these relations.
  return { left, relation: relation as HierarchicalRelation, right };
}

function readItems(text: string): readonly SignedItem[] | undefined {
  const items: SignedItem[] = [];
  let rest = text;
  while (rest !== '') {
    const [all, sign, item] = itemPattern.exec(rest) ?? [];
    if (all === undefined || item === undefined) return undefined;
    if (items.length > 0 && sign === '') return undefined;
    items.push({ item, sign: sign === '-' ? '-' : '+' });
    rest = rest.slice(all.length);
  }
  return items.length === 0 ? undefined : items;
}
