/**
 * What a point that is missing counts as, and when a rule yields a result (VTL 2.1, check_hierarchy, `mode`). A point
 * that exists and holds null stays null in each of them.
 *
 * | mode | missing is | there is a result |
 * |---|---|---|
 * | `non_null` | null | where every item exists and holds a figure |
 * | `non_zero` | 0 | where an item exists that is not 0 |
 * | `partial_null` | null | where an item exists |
 * | `partial_zero` | 0 | where an item exists |
 * | `always_null` | null | always |
 * | `always_zero` | 0 | always |
 */
export const hierarchyModes = [
  'non_null',
  'non_zero',
  'partial_null',
  'partial_zero',
  'always_null',
  'always_zero',
] as const;
export type HierarchyMode = (typeof hierarchyModes)[number];

/** Whether a figure that is missing or null may be taken from the right side of another rule with `=`. */
export const hierarchyInputs = ['dataset', 'dataset_priority'] as const;
export type HierarchyInput = (typeof hierarchyInputs)[number];

/** Which results are returned, and with which measures. */
export const hierarchyOutputs = ['invalid', 'all', 'all_measures'] as const;
export type HierarchyOutput = (typeof hierarchyOutputs)[number];

/** Left out, each is what VTL assumes: `non_null`, `dataset`, `invalid`. */
export interface HierarchyOptions {
  readonly mode?: HierarchyMode;
  readonly input?: HierarchyInput;
  readonly output?: HierarchyOutput;
}
