import type { Edition } from '../../forms/edition.ts';
import type { Surroundings } from '../../forms/surroundings.ts';
import type { FindingPlace } from '../../model/finding-place.ts';
import type { Cell } from '../../model/form.ts';
import type { CellValues } from '../../model/return.ts';

/** The figures of one form at one unit whose cells take part in a system. */
export interface SystemSheet {
  readonly edition: Edition;
  readonly values: CellValues;
  /** What its rules read beyond the sheets of the system: constants. */
  readonly surroundings: Surroundings;
  /** Where a cell stands; `row` is the row of a list form, 0-based. */
  placeOf(cell: Cell, row?: number): FindingPlace;
  /** Where the sheet itself stands. */
  readonly place: FindingPlace;
  /** Another form of the same unit that takes part as well, so that its cells are no constants. */
  beside?(form: string): SystemSheet | undefined;
  /** Whether an entered cell is beyond doubt; default: none is. */
  isFixed?(cell: Cell): boolean;
  /** Blank entered cells may take any figure at no cost, whereas otherwise what reads them is left out. */
  readonly blanksAreMissing?: true;
  /** Entered cells are bound to no grid of decimals. */
  readonly continuous?: true;
  /** Rules that are not asked, by id: those whose failure has been excused. */
  readonly excused?: ReadonlySet<string>;
}
