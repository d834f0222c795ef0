import type { Form } from './form.ts';
import type { Quantity } from './quantity.ts';
import type { CellValues } from './return.ts';
import type { Unit } from './unit.ts';

/** How complete a total is. Counts are of returns that feed it: own returns of the unit and of all units below. */
export interface Coverage {
  readonly due: number;
  readonly received: number;
  readonly accepted: number;
  /** Accepted returns that are in the total (all of them, unless a confirmed figure replaces a subtree). */
  readonly contributing: number;
  /** Share of last period's total that the units present now held, 0 to 1, exact; undefined: no last period. */
  readonly byWeight: Quantity | undefined;
}

/** For a ratio or growth recomputed at a total: the sums over the units that have both parts. */
export interface MatchedParts {
  readonly numerator: Quantity;
  readonly denominator: Quantity;
  /** How many returns are left out because one part is missing. */
  readonly leftOut: number;
}

/** The figures of one form at one unit. Every `CellValues` is indexed as the form's cells. */
export interface UnitTotal {
  readonly unit: Unit;
  /** The unit's accepted own return, if any. */
  readonly own: CellValues | undefined;
  /** own + Σ totals of the units below, before adjustments and confirmation. */
  readonly computed: CellValues;
  /** Sum of the accepted adjustment return, if any. */
  readonly adjustment: CellValues | undefined;
  /** The confirmed return, if any; what it holds replaces the total. */
  readonly confirmed: CellValues | undefined;
  readonly declared: CellValues | undefined;
  readonly reference: CellValues | undefined;
  /** What is shown and passed up: computed + adjustment, confirmed where confirmed. Blank where policy `complete` forbids. */
  readonly total: CellValues;
  /**
   * By cell index: ratios and growths where somebody was left out, and every weighted mean (Σ value × weight over
   * Σ weight), whose state is `notCalculated`. Empty at units without units below.
   */
  readonly matched: ReadonlyMap<number, MatchedParts>;
  readonly coverage: Coverage;
}

/** One row of a list form in the total, with where it came from. */
export interface ListRow {
  readonly unit: Unit;
  /** Row in the return's values. */
  readonly row: number;
  readonly values: CellValues;
}

/** The roll-up of one form. */
export interface FormTotals {
  readonly form: Form;
  /** By unit code, in tree order (a unit before those below it). */
  readonly units: ReadonlyMap<string, UnitTotal>;
  /** List forms only: all rows of accepted own returns, in tree order. */
  readonly rows: readonly ListRow[];
}
