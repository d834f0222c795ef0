import type { SheetBinding } from '../bind/sheet-binding.ts';

/** The cells of a form in a sheet. */
export interface BoundCells {
  readonly binding: SheetBinding;
  /** By index of the return's values: the place in the grid, -1 where nothing stands. */
  readonly places: Int32Array;
}
