import type { ReferencedCell } from '../expression.ts';
import type { CellTraits, FormNames } from '../names.ts';
import type { BoundReference, Extent } from './bound-tree.ts';
import { indexOf } from './find-name.ts';
import type { PlaceContext } from './place-context.ts';
import { usableElements } from './usable-cells.ts';

/** A cell that a reference denotes at a place. */
export interface DenotedCell {
  readonly cell: ReferencedCell;
  readonly traits: CellTraits;
}

/** Every cell a reference denotes at a place, closed ones included, in reading order. */
export function referenceCells(
  reference: BoundReference,
  context: PlaceContext,
): readonly DenotedCell[] | 'absent' | 'wrong' {
  const items = reference.items ?? freeExtent(reference, 'item', context);
  const columns = reference.columns ?? freeExtent(reference, 'column', context);
  if (typeof items === 'string') return items;
  if (typeof columns === 'string') return columns;
  return cellsWithin(reference, items, columns);
}

export function cellsWithin(reference: BoundReference, items: Extent, columns: Extent): DenotedCell[] {
  const { form, time, of } = reference;
  return indexes(items).flatMap((item) =>
    indexes(columns).map((column) => {
      const traits = form.cell(item, column);
      const source = traits.entered ? 'entered' : traits.computed ? 'computed' : 'prefilled';
      const { type, decimals } = traits;
      return { traits, cell: { form: form.code, item, column, time, of, type, decimals, source } };
    }),
  );
}

export function indexes({ first, last }: Extent): number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

/** Where a bare name stands: at the place itself in its own form, else as {@link matchedElement} finds. */
function freeExtent(
  reference: BoundReference,
  axis: 'item' | 'column',
  context: PlaceContext,
): Extent | 'absent' | 'wrong' {
  const placed = context.placement[axis];
  const index = reference.own ? placed : matchedElement(reference, axis, context);
  if (typeof index === 'number') return { first: index, last: index };
  if (index === undefined && !reference.own && placed === undefined) {
    context.report('rule-other-form-free', reference.start, { name: reference.written, form: reference.form.code });
    return 'wrong';
  }
  return 'absent';
}

/** In another form: the element with the id of the place's own, else the only one that can be meant. */
function matchedElement(reference: BoundReference, axis: 'item' | 'column', context: PlaceContext): number | undefined {
  const { namespace, placement, at } = context;
  const placed = placement[axis];
  const own = placed === undefined ? undefined : elementsOf(namespace.own, axis)[placed];
  const matched = own && indexOf(elementsOf(reference.form, axis), own.id);
  if (matched !== undefined) return matched;
  const usable = usableElements(reference.form, axis, (index) => traitsAt(reference, axis, index), at);
  return usable.length === 1 ? usable[0] : undefined;
}

/** Traits of the cells a bare reference denotes where its free axis stands at `index`. */
export function traitsAt(reference: BoundReference, axis: 'item' | 'column', index: number): CellTraits[] {
  const here = { first: index, last: index };
  const items = axis === 'item' ? here : (reference.items ?? here);
  const columns = axis === 'column' ? here : (reference.columns ?? here);
  return cellsWithin(reference, items, columns).map(({ traits }) => traits);
}

function elementsOf(form: FormNames, axis: 'item' | 'column') {
  return axis === 'item' ? form.items : form.columns;
}
