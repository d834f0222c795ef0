import type { LinearCondition } from '../rule-system.ts';

/** Every one of these has to hold. */
export type Conjunction = readonly LinearCondition[];

/**
 * When a condition is known to hold, and when it is known to fail: one of the conjunctions does. Three-valued as the
 * rule language is: where neither holds (a division by zero, a blank) the condition is undecided.
 */
export interface Condition {
  readonly holds: readonly Conjunction[];
  readonly fails: readonly Conjunction[];
}

/** Beyond this a condition is taken for not linear: nobody writes rules of so many branches. */
const mostChoices = 64;

export const always: Condition = { holds: [[]], fails: [] };
export const never: Condition = { holds: [], fails: [[]] };
export const undecidable: Condition = { holds: [], fails: [] };

export function negated({ holds, fails }: Condition): Condition {
  return { holds: fails, fails: holds };
}

/** @returns undefined where there are too many branches */
export function allOf(conditions: readonly Condition[]): Condition | undefined {
  const holds = product(conditions.map((condition) => condition.holds));
  const fails = conditions.flatMap((condition) => condition.fails);
  return holds && fails.length <= mostChoices ? { holds, fails } : undefined;
}

export function anyOf(conditions: readonly Condition[]): Condition | undefined {
  const all = allOf(conditions.map(negated));
  return all && negated(all);
}

/** Every way to pick one conjunction from each list, put together. */
export function product(lists: readonly (readonly Conjunction[])[]): readonly Conjunction[] | undefined {
  let result: readonly Conjunction[] = [[]];
  for (const list of lists) {
    result = result.flatMap((before) => list.map((next) => [...before, ...next]));
    if (result.length > mostChoices) return undefined;
  }
  return result;
}
