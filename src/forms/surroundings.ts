import type { TreeCount } from '../model/form.ts';
import type { CellValues } from '../model/return.ts';
import type { Edition } from './edition.ts';

/** The figures of one form at one unit. */
export interface FormFigures {
  readonly edition: Edition;
  readonly values: CellValues;
  /**
   * What its own computed cells read from. Default: for another form of the same period what the asking form reads
   * from; for an earlier period or a unit below nothing, so that what reaches further there is undecided.
   */
  readonly surroundings?: Surroundings;
}

/**
 * What an evaluation may read beyond the values at hand. A member that is left out makes what needs it undecided
 * (`noData`); a member that answers undefined says that no such return counts (`missingReturn`).
 */
export interface Surroundings {
  /** Another form of the same unit and return kind, of its period that ends on the same day. */
  readonly otherForm?: (form: string) => FormFigures | undefined;
  /** A form of the same unit one period before; `unknownUnit`: the unit was not founded yet, its cells are blank. */
  readonly previous?: (form: string) => FormFigures | 'unknownUnit' | undefined;
  /** A form of the same unit in the same period one year earlier. */
  readonly lastYear?: (form: string) => FormFigures | 'unknownUnit' | undefined;
  /** The same form in every unit directly below. */
  readonly children?: (form: string) => readonly FormFigures[] | undefined;
  readonly units?: (count: TreeCount) => number | undefined;
  readonly periodIndex?: number;
  /** Excel day serials. */
  readonly yearStart?: number;
  readonly periodEnd?: number;
}
