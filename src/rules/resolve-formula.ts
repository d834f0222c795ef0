import type { FormulaText } from '../model/form.ts';
import type { Problem } from '../model/trouble.ts';
import { scaledBy } from './construct.ts';
import type { Expression } from './expression.ts';
import type { Namespace } from './names.ts';
import { bindText } from './resolve/bind-text.ts';
import { conversion, measureName, measureOf } from './resolve/measure.ts';
import type { PlaceContext } from './resolve/place-context.ts';
import { ProblemList } from './resolve/problem-list.ts';
import { resolveTree } from './resolve/resolve-tree.ts';
import { isTyped } from './resolve/resolved.ts';

/**
 * The formula of one cell, its result in the cell's own measure. Bare names stand at the cell's item and column.
 *
 * @returns no expression and no problem where the formula touches closed cells only, or in a way that leaves nothing
 */
export function resolveFormula(
  formula: FormulaText,
  place: { readonly item: number; readonly column: number },
  namespace: Namespace,
): { readonly expression?: Expression; readonly problems: readonly Problem[] } {
  const bound = bindText(formula.text, formula.position, namespace);
  if (!bound.tree) return { problems: bound.problems };
  const list = new ProblemList(formula.position);
  const context: PlaceContext = {
    namespace,
    placement: place,
    at: 'return',
    tolerance: { kind: 'declared' },
    blanks: undefined,
    report: list.report,
  };
  const resolved = resolveTree(bound.tree, context);
  if (!isTyped(resolved)) return { problems: list.problems };
  const traits = namespace.own.cell(place.item, place.column);
  if (resolved.list) list.report('rule-list-misplaced', bound.tree.start, {});
  if (resolved.type === 'text' && traits.type !== 'text') list.report('rule-number-needed', bound.tree.start, {});
  if (list.problems.length > 0) return { problems: list.problems };
  if (traits.type === 'text') return { expression: resolved.expression, problems: [] };
  const target = measureOf(traits.unitMeasure);
  const factor = conversion(resolved.measure, target);
  if (!factor) {
    const names = { cell: measureName(target), result: measureName(resolved.measure) };
    list.report('formula-measures', bound.tree.start, names);
    return { problems: list.problems };
  }
  return { expression: scaledBy(resolved.expression, factor), problems: [] };
}
