import { type EditGroup, editGroups } from './edit-groups.ts';
import { freeCells } from './free-cells.ts';
import type { SearchCaps, SearchStop } from './hitting-sets.ts';
import { hittingSets } from './hitting-sets.ts';
import type { RuleIndex } from './rule-index.ts';
import { unionFind } from './union-find.ts';
import type { WorkBudget } from './work-budget.ts';

/** What became of one group of violated edits. */
export type GroupAnswer =
  | { readonly cells: ReadonlySet<number>; readonly sets: readonly (readonly number[])[] }
  | { readonly cells: ReadonlySet<number>; readonly stop: SearchStop | 'cells' };

/** Caps of the search, each reported where it is hit. */
export interface GroupCaps extends SearchCaps {
  /** Cells in the edits of one group. */
  readonly cells: number;
}

/** Combinations of sets of several groups that are tried before the groups are searched as one. */
const mostCombinations = 64;

/**
 * Searches group after group of violated edits. Edits that are learnt on the way may bind groups together; sets of
 * different groups that one rule reads are tried together in the end.
 */
export function searchGroups(index: RuleIndex, caps: GroupCaps, work: WorkBudget): readonly GroupAnswer[] {
  const edits: ReadonlySet<number>[] = index.violations.flatMap(({ cells }) => (cells.size > 0 ? [cells] : []));
  const joined: (readonly [number, number])[] = [];
  const answers = new Map<string, GroupAnswer>();
  // What is missing may reach everything: no splitting then.
  if (index.missing.length > 0) return [searchAll()];
  for (;;) {
    const groups = editGroups(edits, joined);
    const open = groups.find((group) => !answers.has(keyOf(group.edits)));
    if (open) {
      search(open, groups);
      continue;
    }
    const found = groups.flatMap((group) => answers.get(keyOf(group.edits)) ?? []);
    if (agree(groups, found)) return found;
  }

  function searchAll(): GroupAnswer {
    const cells = new Set(edits.flatMap((edit) => [...edit]));
    const learn = (edit: ReadonlySet<number>) => {
      for (const cell of edit) cells.add(cell);
      return true;
    };
    const result = hittingSets(edits, { ...sceneOf(), learn });
    return result === 'widened'
      ? { cells, stop: 'work' }
      : 'stop' in result
        ? { cells, stop: result.stop }
        : { cells, sets: result.sets };
  }

  function sceneOf() {
    return {
      cells: index.system.cells,
      caps,
      work,
      answer: (set: readonly number[]) => freeCells([...index.missing, ...set], index, work),
    };
  }

  /** Leaves its answer, or edits that bind it to other groups. */
  function search(group: EditGroup, groups: readonly EditGroup[]): void {
    const cells = new Set(group.cells);
    const members = [...group.edits];
    if (cells.size > caps.cells) {
      settle(members, { cells, stop: 'cells' });
      return;
    }
    const elsewhere = new Set(groups.flatMap((other) => (other === group ? [] : [...other.cells])));
    const learn = (edit: ReadonlySet<number>): boolean => {
      members.push(edits.length);
      edits.push(edit);
      let isOwn = true;
      for (const cell of edit) {
        cells.add(cell);
        if (elsewhere.has(cell)) isOwn = false;
      }
      return isOwn;
    };
    const own = group.edits.flatMap((position) => edits[position] ?? []);
    const result = hittingSets(own, { ...sceneOf(), learn });
    if (result === 'widened') {
      // An empty edit or one of strange cells only would otherwise be a group of its own.
      joined.push([members[0] ?? 0, edits.length - 1]);
    } else if (cells.size > caps.cells) settle(members, { cells, stop: 'cells' });
    else settle(members, 'stop' in result ? { cells, stop: result.stop } : { cells, sets: result.sets });
  }

  function settle(members: readonly number[], answer: GroupAnswer): void {
    for (const member of members) joined.push([members[0] ?? 0, member]);
    answers.set(keyOf(members), answer);
  }

  /** @returns false where sets of different groups do not go together, so that the groups have changed */
  function agree(groups: readonly EditGroup[], found: readonly GroupAnswer[]): boolean {
    const together = unionFind(found.length);
    const readers = new Map<unknown, number>();
    for (const [position, answer] of found.entries()) {
      if (!('sets' in answer)) continue;
      const cells = new Set(answer.sets.flat());
      for (const rule of [...index.linearOf(cells), ...index.choicesOf(cells)]) {
        const other = readers.get(rule);
        if (other === undefined) readers.set(rule, position);
        else together.unite(other, position);
      }
    }
    return together.groups().every((cluster) => cluster.length < 2 || agreeTogether(cluster, groups, found));
  }

  function agreeTogether(
    cluster: readonly number[],
    groups: readonly EditGroup[],
    found: readonly GroupAnswer[],
  ): boolean {
    const lists = cluster.flatMap((position) => {
      const answer = found[position];
      return answer && 'sets' in answer ? [answer.sets] : [];
    });
    const combinations = lists.reduce((count, { length }) => count * length, 1);
    if (combinations <= mostCombinations) {
      const all = lists.reduce<readonly (readonly number[])[]>(
        (before, sets) => before.flatMap((set) => sets.map((next) => [...set, ...next])),
        [[]],
      );
      const wrong = all.map((set) => freeCells(set, index, work)).find((answer) => answer !== 'feasible');
      if (wrong === undefined || wrong === 'exhausted') return true;
      if ('edit' in wrong) edits.push(wrong.edit);
    }
    const [first = 0, ...others] = cluster.map((position) => groups[position]?.edits[0] ?? 0);
    for (const other of others) joined.push([first, other]);
    if (combinations <= mostCombinations) joined.push([first, edits.length - 1]);
    return false;
  }
}

function keyOf(members: readonly number[]): string {
  return [...members].sort((a, b) => a - b).join();
}
