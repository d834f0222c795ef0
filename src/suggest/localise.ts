import { factorSets } from './localise/factor-sets.ts';
import type { SearchStop } from './localise/hitting-sets.ts';
import { indexRules } from './localise/rule-index.ts';
import { type GroupAnswer, searchGroups } from './localise/search-groups.ts';
import { workBudget } from './localise/work-budget.ts';
import type { RuleOrigin, RuleSystem } from './rule-system.ts';

/**
 * Why the wrong cells of some rules are not named: more than 2,000 `cells` are involved, more than 5 cells would have to
 * change (`set-size`), more than 20 `sets` are equally small, the `work` allowed is used up, or no change of cells that
 * may be blamed lets every rule hold (`contradiction`).
 */
export type NotLocalised = SearchStop | 'cells';

/** Cells (indexes of the system) whose change lets every rule hold. */
export interface CellSet {
  readonly cells: readonly number[];
  readonly weight: number;
}

/** Failed rules that hang together, with the lightest sets of cells that can have caused them. */
export type LocalisedComponent =
  | { readonly rules: readonly RuleOrigin[]; readonly sets: readonly CellSet[]; readonly weight: number }
  | { readonly rules: readonly RuleOrigin[]; readonly notLocalised: NotLocalised };

export interface Localisation {
  /** One for every independent mistake, in the order of the rules; none where every rule holds. */
  readonly components: readonly LocalisedComponent[];
}

export interface LocaliseOptions {
  /** Most cells involved in one component; default 2,000. */
  readonly cells?: number;
  /** Most cells in one set; default 5. */
  readonly cellsPerSet?: number;
  /** Most sets of one component; default 20. */
  readonly sets?: number;
  /** Steps of the solver for all components together, so that the answer is the same on every machine; default 300,000. */
  readonly work?: number;
}

/** The caps unless others are asked for. */
export const localiseCaps = Object.freeze({ cells: 2_000, cellsPerSet: 5, sets: 20, work: 300_000 });

/** Sets that are collected before they are taken apart into independent components. */
const mostCombined = 2_000;

/**
 * Which cell is wrong? All lightest sets of cells whose change lets **every** rule of the system hold (Fellegi and Holt,
 * "A Systematic Approach to Automatic Edit and Imputation", 1976), component by component.
 *
 * Exact: rational arithmetic throughout, for figures of any size; no implied edit is missed, since a set that does not
 * do is refused with the proof of one. Rules with branches are decided exactly as well. A set is dropped where no figures
 * of the declared decimals let the rules hold, and where a rule that is not linear is broken by the only figures there
 * are; where that cannot be decided it is kept. Figures beyond the bounds of their cells count as violations. Fixed cells
 * are never blamed; cells without a figure may take any, at no cost, and stand in no set.
 *
 * @param system of a return, of a subtree, or stated by hand with `ruleSystem`
 * @returns frozen; the sets of a component in the order of their cells, none of them more likely than another
 * @example
 * const system = ruleSystem({ rules: ['a + b = c'], record: { a: 1, b: 1, c: 3 }, weights: { c: 2 } });
 * localise(system).components; // [{ rules: [{ rule: '1', … }], sets: [{ cells: [0], weight: 1 }, { cells: [1], weight: 1 }], weight: 1 }]
 */
export function localise(system: RuleSystem, options: LocaliseOptions = {}): Localisation {
  const { cells, cellsPerSet, sets, work } = { ...localiseCaps, ...options };
  const index = indexRules(system);
  const failed = index.violations.flatMap(({ rule, cells: read }) => (rule ? [{ rule, read }] : []));
  const hopeless = failed.filter(({ read }) => read.size === 0).map(({ rule }) => rule);
  const caps = { cells, cellsPerSet, sets: Math.max(sets, mostCombined) };
  const isClean = index.violations.length === 0 && index.missing.length === 0;
  const answers = isClean ? [] : searchGroups(index, caps, workBudget(work));
  const components = answers.flatMap((answer) => componentsOf(answer));
  const withHopeless: LocalisedComponent[] =
    hopeless.length === 0 ? components : [...components, { rules: hopeless, notLocalised: 'contradiction' }];
  return Object.freeze({ components: Object.freeze(withHopeless.map((component) => Object.freeze(component))) });

  function componentsOf(answer: GroupAnswer): readonly LocalisedComponent[] {
    if ('stop' in answer) return [{ rules: rulesOf(answer.cells), notLocalised: answer.stop }];
    return factorsOf(answer.sets)
      .filter((factor) => factor.some((set) => set.length > 0))
      .map((factor): LocalisedComponent => {
        const rules = rulesOf(new Set(factor.flat()));
        if (factor.length > sets) return { rules, notLocalised: 'sets' };
        const found = factor.map((set) => Object.freeze({ cells: Object.freeze(set), weight: weightOf(set) }));
        return { rules, sets: Object.freeze(found.sort(byCells)), weight: found[0]?.weight ?? 0 };
      });
  }

  /** Apart where no rule reads cells of both; where that leaves too many sets, apart wherever each can be picked by itself. */
  function factorsOf(found: readonly (readonly number[])[]) {
    const used = new Set(found.flat());
    const linked = [
      ...index.linearOf(used).map(({ terms }) => terms.map(({ cell }) => cell)),
      ...index.choicesOf(used).map((rule) => rule.cells),
    ];
    return factorSets(found, linked).flatMap((factor) => (factor.length > sets ? factorSets(factor) : [factor]));
  }

  /** The failed rules that read one of the cells. */
  function rulesOf(found: ReadonlySet<number>): readonly RuleOrigin[] {
    const origins = failed.filter(({ read }) => [...read].some((cell) => found.has(cell)));
    return Object.freeze(origins.map(({ rule: { rule, place } }) => Object.freeze({ rule, place })));
  }

  function weightOf(set: readonly number[]): number {
    return set.reduce((sum, cell) => sum + (system.cells[cell]?.weight ?? 1), 0);
  }
}

function byCells(a: { readonly cells: readonly number[] }, b: { readonly cells: readonly number[] }): number {
  const position = a.cells.findIndex((cell, index) => cell !== b.cells[index]);
  return (a.cells[position] ?? 0) - (b.cells[position] ?? 0);
}
