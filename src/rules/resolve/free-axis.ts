import type { CellTraits, Namespace } from '../names.ts';
import type { ReportProblem } from '../syntax/convert-tree.ts';
import type { BoundReference, BoundTree } from './bound-tree.ts';
import type { Placement } from './place-context.ts';
import { traitsAt } from './reference-cells.ts';
import { type Axis, isSkipped } from './usable-cells.ts';
import { visitReferences } from './visit-references.ts';

const nowhere: Placement = { item: undefined, column: undefined };

/**
 * The places of a rule: one where no name of its own form stands alone, else one per element of the free axis that
 * is not skipped.
 */
export function rulePlacements(
  trees: readonly BoundTree[],
  namespace: Namespace,
  at: 'return' | 'total',
  report: ReportProblem,
): readonly Placement[] | undefined {
  const bare = bareReferences(trees);
  const overItems = bare.find((reference) => reference.items === undefined);
  const overColumns = bare.find((reference) => reference.columns === undefined);
  if (overItems && overColumns) {
    report('rule-two-axes', overColumns.start, { item: overColumns.written, column: overItems.written });
    return undefined;
  }
  if (overItems) return placementsOver('item', namespace, bare, at);
  return overColumns ? placementsOver('column', namespace, bare, at) : [nowhere];
}

function bareReferences(trees: readonly BoundTree[]): BoundReference[] {
  const bare: BoundReference[] = [];
  for (const tree of trees) {
    visitReferences(tree, (reference) => {
      if (reference.kind === 'reference' && reference.own && !(reference.items && reference.columns))
        bare.push(reference);
    });
  }
  return bare;
}

function placementsOver(
  axis: Axis,
  namespace: Namespace,
  bare: readonly BoundReference[],
  at: 'return' | 'total',
): Placement[] {
  const elements = axis === 'item' ? namespace.own.items : namespace.own.columns;
  const cells = bare.map((reference) => elements.map((_, index) => traitsAt(reference, axis, index)));
  const skips = cells.map((byElement) => skipperFor(byElement, axis, at));
  return elements
    .map((_, index) => index)
    .filter((index) => cells.some((byElement) => byElement[index]?.some((traits) => !traits.closed)))
    .filter((index) => !cells.some((byElement, name) => byElement[index]?.some((traits) => skips[name]?.(traits))))
    .map((index) => (axis === 'item' ? { item: index, column: undefined } : { item: undefined, column: index }));
}

/**
 * A name that stands for texts, or for prefilled figures, wherever it stands was meant as such (`comparable =
 * published`); otherwise the axis meets them by the way, and they are skipped. What the axis itself computes (the sum
 * of a column of openings) is skipped in any case and says nothing of what was meant.
 */
function skipperFor(byElement: readonly (readonly CellTraits[])[], axis: Axis, at: 'return' | 'total') {
  const isSum = (traits: CellTraits) => (axis === 'item' ? traits.computedByItem : traits.computedByColumn);
  const open = byElement.flat().filter((traits) => !traits.closed && !isSum(traits));
  const onlyTexts = open.every((traits) => traits.type === 'text');
  const onlyBases = open.every((traits) => traits.prefilledBase);
  return (traits: CellTraits): boolean => {
    if (traits.closed) return false;
    const type = onlyTexts ? 'integer' : traits.type;
    return isSkipped({ ...traits, type, prefilledBase: !onlyBases && traits.prefilledBase }, axis, at);
  };
}
