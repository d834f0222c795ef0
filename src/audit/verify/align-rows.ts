import type { SheetRow } from './sheet-rows.ts';

/** Which row of one sheet is which row of the other; all numbers are indexes into the rows given. */
export interface RowAlignment {
  /** In the order of the expected rows. */
  readonly pairs: readonly RowPair[];
  /** Expected rows that are not there. */
  readonly missing: readonly number[];
  /** Rows that nobody expected. */
  readonly added: readonly number[];
  /** Rows that are there, unchanged, in another place. */
  readonly moved: readonly RowPair[];
}

export type RowPair = readonly [expected: number, found: number];

/** How alike two rows are: from 0 for nothing in common to 1. */
export type Likeness = (expected: number, found: number) => number;

/** Rows less alike than this are two rows. */
const leastLikeness = 0.3;

/** Stretches with more pairs of rows than this are paired in order. */
const mostCompared = 250_000;

/**
 * Finds out which row is which although rows were altered, removed, inserted or moved: equal rows that occur once are
 * anchors (the longest chain of them in order, as in patience diff), what lies between them is paired by likeness.
 */
export function alignRows(expected: readonly SheetRow[], found: readonly SheetRow[], likeness: Likeness): RowAlignment {
  const pairs: RowPair[] = [];
  const missing: number[] = [];
  const added: number[] = [];
  let [expectedAt, foundAt] = [0, 0];
  const anchors: readonly RowPair[] = [...anchorRows(expected, found), [expected.length, found.length]];
  for (const anchor of anchors) {
    const [i, j] = anchor;
    const between = pairStretch([expectedAt, i], [foundAt, j], likeness);
    pairs.push(...between);
    const [paired, used] = [new Set(between.map(([a]) => a)), new Set(between.map(([, b]) => b))];
    for (let a = expectedAt; a < i; a++) if (!paired.has(a)) missing.push(a);
    for (let b = foundAt; b < j; b++) if (!used.has(b)) added.push(b);
    if (i < expected.length || j < found.length) pairs.push(anchor);
    [expectedAt, foundAt] = [i + 1, j + 1];
  }
  return withMoved(expected, found, { pairs, missing, added });
}

/** Equal rows in order: those at both ends, and the longest chain of unique ones between. */
function anchorRows(expected: readonly SheetRow[], found: readonly SheetRow[]): readonly RowPair[] {
  const isEqual = (i: number, j: number) => expected[i]?.print === found[j]?.print;
  const shorter = Math.min(expected.length, found.length);
  let head = 0;
  while (head < shorter && isEqual(head, head)) head++;
  let tail = 0;
  while (tail < shorter - head && isEqual(expected.length - 1 - tail, found.length - 1 - tail)) tail++;
  const ends = (from: number, to: number, shift: number) =>
    Array.from({ length: to - from }, (_, index): RowPair => [from + index, from + index + shift]);
  const shift = found.length - expected.length;
  const middle = uniqueChain(expected, found, head, expected.length - tail, found.length - tail);
  return [...ends(0, head, 0), ...middle, ...ends(expected.length - tail, expected.length, shift)];
}

function uniqueChain(
  expected: readonly SheetRow[],
  found: readonly SheetRow[],
  from: number,
  expectedEnd: number,
  foundEnd: number,
): readonly RowPair[] {
  const places = new Map<string, number>();
  for (let j = from; j < foundEnd; j++) {
    const print = found[j]?.print ?? '';
    places.set(print, places.has(print) ? -1 : j);
  }
  const counts = new Map<string, number>();
  for (let i = from; i < expectedEnd; i++) {
    const print = expected[i]?.print ?? '';
    counts.set(print, (counts.get(print) ?? 0) + 1);
  }
  const candidates: RowPair[] = [];
  for (let i = from; i < expectedEnd; i++) {
    const print = expected[i]?.print ?? '';
    const j = places.get(print) ?? -1;
    if (j >= 0 && counts.get(print) === 1) candidates.push([i, j]);
  }
  return longestRising(candidates);
}

/** The longest chain of pairs in which both sides rise; the first sides rise already. */
function longestRising(pairs: readonly RowPair[]): readonly RowPair[] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, j], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const chain: RowPair[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

type Stretch = readonly [from: number, to: number];

/** Pairs rows of two stretches in order: the most alike, then what is left between them where it is as many on both sides. */
function pairStretch([i0, i1]: Stretch, [j0, j1]: Stretch, likeness: Likeness): readonly RowPair[] {
  const [rows, others] = [i1 - i0, j1 - j0];
  if (rows === 0 || others === 0) return [];
  if (rows * others > mostCompared) return inOrder([i0, i1], [j0, j1], Math.min(rows, others));
  const alike = mostAlike([i0, i1], [j0, j1], likeness);
  const pairs: RowPair[] = [];
  let [i, j] = [i0, j0];
  for (const [nextI, nextJ] of [...alike, [i1, j1] as const]) {
    if (nextI - i === nextJ - j) pairs.push(...inOrder([i, nextI], [j, nextJ], nextI - i));
    if (nextI < i1 && nextJ < j1) pairs.push([nextI, nextJ]);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return pairs;
}

function inOrder([i0]: Stretch, [j0]: Stretch, count: number): readonly RowPair[] {
  return Array.from({ length: count }, (_, index): RowPair => [i0 + index, j0 + index]);
}

/** The pairing in order with the greatest likeness in all (Needleman and Wunsch 1970, gaps for nothing). */
function mostAlike([i0, i1]: Stretch, [j0, j1]: Stretch, likeness: Likeness): readonly RowPair[] {
  const [rows, others] = [i1 - i0, j1 - j0];
  const width = others + 1;
  const best = new Float64Array((rows + 1) * width);
  const alike = new Float64Array(rows * others);
  for (let a = rows - 1; a >= 0; a--) {
    for (let b = others - 1; b >= 0; b--) {
      const score = likeness(i0 + a, j0 + b);
      alike[a * others + b] = score;
      const paired = score >= leastLikeness ? score + (best[(a + 1) * width + b + 1] ?? 0) : 0;
      best[a * width + b] = Math.max(paired, best[(a + 1) * width + b] ?? 0, best[a * width + b + 1] ?? 0);
    }
  }
  const pairs: RowPair[] = [];
  let [a, b] = [0, 0];
  while (a < rows && b < others) {
    const here = best[a * width + b] ?? 0;
    const score = alike[a * others + b] ?? 0;
    if (score >= leastLikeness && here === score + (best[(a + 1) * width + b + 1] ?? 0))
      pairs.push([i0 + a++, j0 + b++]);
    else if (here === best[(a + 1) * width + b]) a++;
    else b++;
  }
  return pairs;
}

/** What is missing in one place and stands in another was moved. */
function withMoved(
  expected: readonly SheetRow[],
  found: readonly SheetRow[],
  { pairs, missing, added }: Omit<RowAlignment, 'moved'>,
): RowAlignment {
  const elsewhere = new Map(added.map((j) => [found[j]?.print ?? '', j]));
  const moved: RowPair[] = [];
  for (const i of missing) {
    const print = expected[i]?.print ?? '';
    const j = print === '' ? undefined : elsewhere.get(print);
    if (j === undefined) continue;
    elsewhere.delete(print);
    moved.push([i, j]);
  }
  const [gone, placed] = [new Set(moved.map(([i]) => i)), new Set(moved.map(([, j]) => j))];
  return {
    pairs,
    missing: missing.filter((i) => !gone.has(i)),
    added: added.filter((j) => !placed.has(j)),
    moved,
  };
}
