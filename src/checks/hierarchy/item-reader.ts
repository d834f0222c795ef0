import { isZero } from '../../model/quantity.ts';
import type { PointGroup } from './group-points.ts';
import type { HierarchyInput, HierarchyMode } from './hierarchy-options.ts';
import type { ItemValue } from './hierarchy-value.ts';
import { rightSide } from './hierarchy-value.ts';
import type { ReadRule } from './read-ruleset.ts';

/** Reads a code item for a rule; the rule itself never fills in what it checks. */
export type ItemReader = (item: string, reading: ReadRule) => ItemValue;

/**
 * Where a rule takes its figures from. With `dataset_priority` an item that is missing or null is what another rule
 * with `=` computes for it, from what yet other rules may compute; a rule that would need itself computes nothing.
 */
export function itemReader(
  { measures }: PointGroup,
  rules: readonly ReadRule[],
  mode: HierarchyMode,
  input: HierarchyInput,
): ItemReader {
  if (input === 'dataset') return (item) => measures.get(item);
  const computed = new Map<ReadRule, ItemValue>();
  const atWork = new Set<ReadRule>();
  let circles = 0;

  const read: ItemReader = (item, reading) => {
    const own = measures.get(item);
    if (own !== undefined && own !== null) return own;
    const others = rules.filter((rule) => rule.relation === '=' && rule.left === item && rule !== reading);
    const values = others.map(compute).filter((value) => value !== undefined);
    return values.find((value) => value !== null) ?? (own === null || values.length > 0 ? null : undefined);
  };

  /** As the operator `hierarchy` computes a rule: its right side, where the mode yields a point for it. */
  function compute(rule: ReadRule): ItemValue {
    if (computed.has(rule)) return computed.get(rule);
    if (atWork.has(rule)) {
      circles += 1;
      return undefined;
    }
    const circlesBefore = circles;
    atWork.add(rule);
    const value = producedValue(rule, (item) => read(item, rule), mode);
    atWork.delete(rule);
    // What a circle cut off depends on where it was entered, and is only good for that.
    if (circles === circlesBefore) computed.set(rule, value);
    return value;
  }

  return read;
}

/** VTL 2.1, hierarchy, table of the modes: they ask of the computed figure what check_hierarchy asks of the items. */
function producedValue({ right }: ReadRule, figureOf: (item: string) => ItemValue, mode: HierarchyMode): ItemValue {
  const sum = rightSide(right, figureOf, mode);
  if (mode === 'non_null') return sum ?? undefined;
  if (mode === 'non_zero') return sum !== null && isZero(sum) ? undefined : sum;
  const isFound = right.some(({ item }) => figureOf(item) !== undefined);
  return mode.startsWith('always_') || isFound ? sum : undefined;
}
