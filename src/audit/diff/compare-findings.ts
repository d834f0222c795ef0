import type { Difference, ListedFinding } from './difference.ts';

/** A finding with what makes it the same one in another file. */
export interface IdentifiedFinding {
  /** Code, rule, unit, form, kind, item, column and key of the row. */
  readonly identity: string;
  readonly finding: ListedFinding;
}

/** Findings that are gone, still there and new; several of one identity are told apart by their number. */
export function compareFindings(
  before: readonly IdentifiedFinding[],
  after: readonly IdentifiedFinding[],
): Difference['findings'] {
  const [old, now] = [numbered(before), numbered(after)];
  const inOrder = (findings: ReadonlyMap<string, ListedFinding>, isWanted: (identity: string) => boolean) =>
    [...findings].filter(([identity]) => isWanted(identity)).map(([, finding]) => finding);
  return {
    fixed: inOrder(old, (identity) => !now.has(identity)),
    remaining: inOrder(now, (identity) => old.has(identity)),
    added: inOrder(now, (identity) => !old.has(identity)),
  };
}

function numbered(findings: readonly IdentifiedFinding[]): ReadonlyMap<string, ListedFinding> {
  const counts = new Map<string, number>();
  const found = new Map<string, ListedFinding>();
  for (const { identity, finding } of findings) {
    const count = (counts.get(identity) ?? 0) + 1;
    counts.set(identity, count);
    found.set(`${identity}\u0000${count}`, finding);
  }
  return found;
}
