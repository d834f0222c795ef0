import type { SystemCell } from '../rule-system.ts';
import type { FreeCellsAnswer } from './free-cells.ts';
import type { WorkBudget } from './work-budget.ts';

/** Caps of one search. */
export interface SearchCaps {
  /** Cells in one set. */
  readonly cellsPerSet: number;
  /** Sets that are collected. */
  readonly sets: number;
}

/** Why a search ended without an answer. */
export type SearchStop = 'set-size' | 'sets' | 'work' | 'contradiction';

export type SearchResult =
  | { readonly sets: readonly (readonly number[])[]; readonly weight: number }
  | { readonly stop: SearchStop }
  /** An edit was found that reads cells of other groups: start again with it. */
  | 'widened';

/** What a search asks and tells. */
export interface SearchScene {
  readonly cells: readonly SystemCell[];
  readonly caps: SearchCaps;
  readonly work: WorkBudget;
  answer(set: readonly number[]): FreeCellsAnswer;
  /** @returns false where the edit reads cells of another group, so that this search has to start again */
  learn(edit: ReadonlySet<number>): boolean;
}

interface Node {
  readonly set: readonly number[];
  readonly excluded: ReadonlySet<number>;
  readonly weight: number;
  /** Weight of the lightest set this one can grow into, or less. */
  readonly bound: number;
}

/**
 * All lightest sets of cells that hit every edit and pass the question: best first, so that the first one found has the
 * smallest weight. Each set is met once: a branch leaves out the cells of the branches before it.
 *
 * @param edits sets of cells of which one has to change; grows while edits are learnt
 */
export function hittingSets(edits: readonly ReadonlySet<number>[], scene: SearchScene): SearchResult {
  const { cells, caps, work } = scene;
  // Small edits first: they leave the fewest branches, and as disjoint ones they say the most.
  const known = [...edits].sort((a, b) => a.size - b.size);
  const queue: Node[] = [];
  const sets: (readonly number[])[] = [];
  let best = Number.POSITIVE_INFINITY;
  let leftOut = Number.POSITIVE_INFINITY;
  push({ set: [], excluded: new Set(), weight: 0 });

  for (let node = queue.shift(); node; node = queue.shift()) {
    if (node.bound > best) break;
    if (!work.spend(1 + known.length)) return { stop: 'work' };
    const open = narrowest(node);
    if (open) {
      branch(node, open);
      continue;
    }
    const answer = scene.answer(node.set);
    if (answer === 'exhausted') return { stop: 'work' };
    if (answer === 'feasible') {
      best = node.weight;
      sets.push(node.set);
      if (sets.length > caps.sets) return { stop: 'sets' };
    } else if ('besides' in answer) {
      branch(node, answer.besides);
    } else {
      const place = known.findIndex(({ size }) => size > answer.edit.size);
      known.splice(place < 0 ? known.length : place, 0, answer.edit);
      if (!scene.learn(answer.edit)) return 'widened';
      push(node);
    }
  }
  if (leftOut <= best && leftOut < Number.POSITIVE_INFINITY) return { stop: 'set-size' };
  if (sets.length === 0) return { stop: 'contradiction' };
  return { sets: sets.map((set) => [...set].sort((a, b) => a - b)), weight: best };

  function branch(node: Node, edit: ReadonlySet<number>): void {
    const excluded = new Set(node.excluded);
    const candidates = [...edit].filter((cell) => !excluded.has(cell) && !node.set.includes(cell));
    for (const cell of candidates.sort((a, b) => weightOf(a) - weightOf(b) || a - b)) {
      const weight = node.weight + weightOf(cell);
      if (node.set.length >= caps.cellsPerSet) leftOut = Math.min(leftOut, weight);
      else push({ set: [...node.set, cell], excluded: new Set(excluded), weight });
      excluded.add(cell);
    }
  }

  /** In the order of bounds; of equal ones the longer set first, which is nearer to its end. */
  function push({ set, excluded, weight }: Omit<Node, 'bound'>): void {
    const rest = lightest({ set, excluded });
    if (rest === undefined) return;
    const node: Node = { set, excluded, weight, bound: weight + rest };
    let low = 0;
    let high = queue.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = queue[middle];
      if (other && comesBefore(other, node)) low = middle + 1;
      else high = middle;
    }
    queue.splice(low, 0, node);
  }

  /** The edit not yet hit that leaves the fewest branches. */
  function narrowest({ set, excluded }: Node): ReadonlySet<number> | undefined {
    let found: ReadonlySet<number> | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    for (const edit of openEdits({ set })) {
      let count = 0;
      for (const cell of edit) if (!excluded.has(cell)) count += 1;
      if (count < fewest) [found, fewest] = [edit, count];
    }
    return found;
  }

  function openEdits({ set }: Pick<Node, 'set'>): readonly ReadonlySet<number>[] {
    return known.filter((edit) => !set.some((cell) => edit.has(cell)));
  }

  /** Edits that share no cell have to be hit each by a cell of its own; undefined where one can no longer be hit. */
  function lightest({ set, excluded }: Pick<Node, 'set' | 'excluded'>): number | undefined {
    const open = openEdits({ set }).map((edit) => ({ edit, weight: smallestIn(edit, excluded) }));
    if (open.some(({ weight }) => weight === Number.POSITIVE_INFINITY)) return undefined;
    // Balances of rows share cells with those of columns: which of them come first decides how much is seen.
    return Math.max(weightApart(open), weightApart(open.toReversed()));
  }

  function smallestIn(edit: ReadonlySet<number>, excluded: ReadonlySet<number>): number {
    let smallest = Number.POSITIVE_INFINITY;
    for (const cell of edit) if (!excluded.has(cell)) smallest = Math.min(smallest, weightOf(cell));
    return smallest;
  }

  function weightApart(open: readonly { readonly edit: ReadonlySet<number>; readonly weight: number }[]): number {
    let sum = 0;
    const used = new Set<number>();
    for (const { edit, weight } of open) {
      if (hasAny(edit, used)) continue;
      sum += weight;
      for (const cell of edit) used.add(cell);
    }
    return sum;
  }

  function weightOf(cell: number): number {
    return cells[cell]?.weight ?? 1;
  }
}

function comesBefore(a: Node, b: Node): boolean {
  return a.bound < b.bound || (a.bound === b.bound && a.set.length >= b.set.length);
}

function hasAny(cells: ReadonlySet<number>, among: ReadonlySet<number>): boolean {
  for (const cell of cells) if (among.has(cell)) return true;
  return false;
}
