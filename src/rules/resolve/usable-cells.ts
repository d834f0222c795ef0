import type { CellTraits, FormNames } from '../names.ts';

export type Axis = 'item' | 'column';

/** Whether a free axis skips this cell for what it is (closed cells apart). */
export function isSkipped(traits: CellTraits, axis: Axis, at: 'return' | 'total'): boolean {
  const computed = axis === 'item' ? traits.computedByItem : traits.computedByColumn;
  return traits.type === 'text' || traits.prefilledBase || computed || (at === 'total' && !traits.additive);
}

/** The elements of a form's axis that a bare name of the other axis can mean: open and not skipped. */
export function usableElements(
  form: FormNames,
  axis: Axis,
  cellsAt: (index: number) => readonly CellTraits[],
  at: 'return' | 'total',
): number[] {
  const elements = axis === 'item' ? form.items : form.columns;
  return elements
    .map((_, index) => index)
    .filter((index) => cellsAt(index).some((traits) => !traits.closed && !isSkipped(traits, axis, at)));
}
