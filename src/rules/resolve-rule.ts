import type { RuleText } from '../model/form.ts';
import type { Problem } from '../model/trouble.ts';
import { cellsOf } from './cells-of.ts';
import type { Namespace } from './names.ts';
import { bindText } from './resolve/bind-text.ts';
import type { BoundTree } from './resolve/bound-tree.ts';
import { rulePlacements } from './resolve/free-axis.ts';
import type { PlaceContext, Placement } from './resolve/place-context.ts';
import { ProblemList } from './resolve/problem-list.ts';
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
  const condition = bindText(text.text, text.position, namespace);
  const when = text.when && bindText(text.when.text, text.when.position, namespace);
  const problems = [...condition.problems, ...(when?.problems ?? [])];
  if (!condition.tree || (when && !when.tree)) return { problems };
  const lists = {
    condition: new ProblemList(text.position),
    when: new ProblemList(text.when?.position ?? text.position),
  };
  const trees = when?.tree ? [condition.tree, when.tree] : [condition.tree];
  const placements = rulePlacements(trees, namespace, at, lists.condition.report);
  const places = (placements ?? []).flatMap((placement) => {
    const at1 = { namespace, placement, at, tolerance: text.tolerance, blanks: text.blanks };
    return placeAt(trees, { ...at1, report: lists.condition.report }, { ...at1, report: lists.when.report });
  });
  const found = [...lists.condition.problems, ...lists.when.problems];
  if (found.length > 0) return { problems: found };
  return { rule: { text, class: ruleClass(trees, at, namespace.own.code), places }, problems: [] };
}

/** The problem of a rule that has no place for any filer at all. */
export function ruleWithoutPlace(text: RuleText): Problem {
  return ruleProblem('rule-without-place', text.position, 0, { rule: text.id });
}

function placeAt(trees: readonly BoundTree[], context: PlaceContext, whenContext: PlaceContext): RulePlace[] {
  const [conditionTree, whenTree] = trees;
  const condition = conditionTree && resolveTree(conditionTree, context);
  const when = whenTree && resolveTree(whenTree, whenContext);
  if (!conditionTree || !condition || !isTyped(condition)) return [];
  if (when && !isTyped(when)) return [];
  if (!needNumber(condition, conditionTree, context)) return [];
  if (when && whenTree && !needNumber(when, whenTree, whenContext)) return [];
  const { expression } = condition;
  return [
    {
      ...placementOf(context.placement),
      condition: expression,
      ...(when ? { when: when.expression } : {}),
      ...(expression.kind === 'comparison' ? { comparison: expression } : {}),
      operands: cellsOf(expression),
    },
  ];
}

function placementOf({ item, column }: Placement): Pick<RulePlace, 'item' | 'column'> {
  return { ...(item === undefined ? {} : { item }), ...(column === undefined ? {} : { column }) };
}
