import type { PairKind, RuleText } from '../model/form.ts';
import type { Problem } from '../model/trouble.ts';
import { cellsOf } from './cells-of.ts';
import type { Namespace } from './names.ts';
import { bindText } from './resolve/bind-text.ts';
import type { BoundTree } from './resolve/bound-tree.ts';
import { rulePlacements } from './resolve/free-axis.ts';
import type { PlaceContext, Placement } from './resolve/place-context.ts';
import { ProblemList } from './resolve/problem-list.ts';
import { resolvePair } from './resolve/resolve-pair.ts';
import { resolveTree } from './resolve/resolve-tree.ts';
import { isTyped } from './resolve/resolved.ts';
import { ruleClass } from './resolve/rule-class.ts';
import { needNumber } from './resolve/type-checks.ts';
import type { Rule, RulePlace } from './rule.ts';
import { ruleProblem } from './rule-problem.ts';

/**
 * A rule for one kind of filer: its text parsed, its names looked up, one place for each element of its free axis
 * that the filer has open. The caller has already decided by `only` and `at` that the rule concerns this filer.
 *
 * A rule that meets no open cell of this filer has no places, and that is no problem: whether it has a place for
 * anybody is asked over all filers, and then {@link ruleWithoutPlace} makes the problem.
 *
 * @param at `total` skips what does not add up the tree, and makes the rule one of class `level`
 * @returns every problem found, with file, line and column; no rule if there is one
 */
export function resolveRule(
  text: RuleText,
  namespace: Namespace,
  at: 'return' | 'total',
): { readonly rule?: Rule; readonly problems: readonly Problem[] } {
  const written = [...(text.pair?.of ?? [text]), ...(text.when ? [text.when] : [])];
  const bound = written.map((each) => bindText(each.text, each.position, namespace));
  const trees = bound.flatMap(({ tree }) => tree ?? []);
  if (trees.length < bound.length) return { problems: bound.flatMap(({ problems }) => problems) };
  const lists = written.map(({ position }) => new ProblemList(position));
  const [first = new ProblemList(text.position)] = lists;
  const placements = rulePlacements(trees, namespace, at, first.report);
  const common = { namespace, at, tolerance: text.tolerance, blanks: text.blanks };
  const places = (placements ?? []).flatMap((placement) => {
    const parts = trees.map((tree, index) => ({
      tree,
      context: { ...common, placement, report: (lists[index] ?? first).report },
    }));
    return placeAt(parts, text.pair?.kind);
  });
  const found = lists.flatMap(({ problems }) => problems);
  if (found.length > 0) return { problems: found };
  return { rule: { text, class: ruleClass(trees, at, namespace.own.code), places }, problems: [] };
}

/** The problem of a rule that has no place for any filer at all. */
export function ruleWithoutPlace(text: RuleText): Problem {
  return ruleProblem('rule-without-place', text.position, 0, { rule: text.id });
}

/** A part of a rule at one place: its condition, an element of its pair, or its `when`. */
interface RulePart {
  readonly tree: BoundTree;
  readonly context: PlaceContext;
}

function placeAt(parts: readonly RulePart[], pair: PairKind | undefined): RulePlace[] {
  const [first, second] = parts;
  const whenPart = parts[pair === undefined ? 1 : 2];
  if (!first) return [];
  const condition =
    pair === undefined || !second ? resolveTree(first.tree, first.context) : resolvePair(pair, first, second);
  const when = whenPart && resolveTree(whenPart.tree, whenPart.context);
  if (!isTyped(condition) || (when && !isTyped(when))) return [];
  if (!needNumber(condition, first.tree, first.context)) return [];
  if (when && whenPart && !needNumber(when, whenPart.tree, whenPart.context)) return [];
  const { expression } = condition;
  // The sides of a pair are whether its cells hold something: its finding names the cells.
  const isCompared = expression.kind === 'comparison' && pair === undefined;
  return [
    {
      ...placementOf(first.context.placement),
      condition: expression,
      ...(when ? { when: when.expression } : {}),
      ...(isCompared ? { comparison: expression } : {}),
      operands: cellsOf(expression),
    },
  ];
}

function placementOf({ item, column }: Placement): Pick<RulePlace, 'item' | 'column'> {
  return { ...(item === undefined ? {} : { item }), ...(column === undefined ? {} : { column }) };
}
