import type { BoundReference, BoundTree } from './bound-tree.ts';
import { conversion, type Measure, measureOf, neutral } from './measure.ts';
import type { PlaceContext } from './place-context.ts';
import { type DenotedCell, referenceCells } from './reference-cells.ts';
import type { Resolved, Typed } from './resolved.ts';

/** A cell, or a run of cells of one measure; closed cells are left out. */
export function resolveReference(reference: BoundReference, context: PlaceContext): Resolved {
  const groups = resolveRun(reference, context);
  if (typeof groups === 'string') return groups;
  const [first, ...others] = groups;
  if (!first) return 'closed';
  if (others.length === 0) return first;
  context.report('rule-list-misplaced', reference.start, {});
  return 'wrong';
}

/** A reference as list arguments: neighbouring cells of one measure stay together. */
export function resolveRun(
  reference: BoundReference,
  context: PlaceContext,
): readonly Typed[] | 'closed' | 'absent' | 'wrong' {
  const cells = referenceCells(reference, context);
  if (typeof cells === 'string') return cells;
  const open = cells.filter(({ traits }) => !traits.closed);
  if (open.length === 0) return 'closed';
  if (!reference.run) return open.map((cell) => typedCell(cell, reference.of === 'children'));
  return groupByMeasure(open).map((group) => typedRun(group));
}

function typedCell({ cell, traits }: DenotedCell, list: boolean): Typed {
  const measure = traits.type === 'text' ? neutral : measureOf(traits.unitMeasure);
  return {
    expression: { kind: 'cell', reference: cell },
    type: cell.type === 'text' ? 'text' : 'number',
    measure,
    list,
  };
}

function typedRun(group: readonly [DenotedCell, ...DenotedCell[]]): Typed {
  const type = group.some(({ cell }) => cell.type === 'text') ? 'text' : 'number';
  const measure = measureOf(group[0].traits.unitMeasure);
  return { expression: { kind: 'run', references: group.map(({ cell }) => cell) }, type, measure, list: true };
}

function groupByMeasure(cells: readonly DenotedCell[]): [DenotedCell, ...DenotedCell[]][] {
  const groups: [DenotedCell, ...DenotedCell[]][] = [];
  for (const cell of cells) {
    const group = groups.at(-1);
    if (group && sameMeasure(group[0].traits.unitMeasure, cell.traits.unitMeasure)) group.push(cell);
    else groups.push([cell]);
  }
  return groups;
}

function sameMeasure(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right]: [Measure, Measure] = [measureOf(a), measureOf(b)];
  const factor = left.dimension === right.dimension ? conversion(left, right) : undefined;
  return factor !== undefined && factor.numerator === factor.denominator;
}

/** A whole column of a list form. */
export function resolveColumn(tree: BoundTree & { kind: 'listColumn' }): Resolved {
  const { form, column, time, of } = tree;
  const traits = form.cell(0, column);
  if (traits.closed || of === 'children') return 'absent';
  const source = traits.entered ? 'entered' : traits.computed ? 'computed' : 'prefilled';
  const { type, decimals } = traits;
  return {
    expression: { kind: 'listColumn', reference: { form: form.code, column, time, type, decimals, source } },
    type: type === 'text' ? 'text' : 'number',
    measure: type === 'text' ? neutral : measureOf(traits.unitMeasure),
    list: true,
  };
}
