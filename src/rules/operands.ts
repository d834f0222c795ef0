import type { TreeCount } from '../model/form.ts';
import type { CellReference, ListColumnReference, ReferencedCell } from './expression.ts';
import type { Value } from './value.ts';

/** Where an evaluation takes its data from. Rows of list forms are bound by the caller, one `Operands` per row. */
export interface Operands {
  /** A cell of this unit; `blank` for an entered cell left empty. Never a list. */
  cell(reference: CellReference): Value;
  /**
   * A figure that stands in a cell of this unit, in units of the cell's decimals; NaN for every other cell, and where
   * finding out takes more than looking. Absent where nobody looks; whoever puts other figures into cells leaves it out.
   */
  readonly amount?: ((cell: ReferencedCell) => number) | undefined;
  /** This cell in every unit directly below; undefined: no such data here. */
  children(reference: CellReference): readonly Value[] | undefined;
  /** A whole column of a list form in row order; undefined: that form has no return here. */
  listColumn(reference: ListColumnReference): readonly Value[] | undefined;
  /** Units of a kind in the filer's own scope; undefined: no tree here. */
  units(count: TreeCount): number | undefined;
  /** 1 for the first period of the year; undefined: no period here. */
  readonly periodIndex: number | undefined;
  /** First day of the year and last day of the period as Excel day serials; undefined: no period here. */
  readonly yearStart: number | undefined;
  readonly periodEnd: number | undefined;
}
