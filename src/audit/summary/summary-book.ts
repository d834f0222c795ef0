import type { SheetFormulas } from '../../grid/grid-formula.ts';
import type { SheetGrid } from '../../grid/sheet-grid.ts';
import type { SummaryIdentity } from '../../layout/summary-identity.ts';
import type { SummarySheetRole } from '../../layout/summary-sheet-names.ts';

/** One sheet of a finished summary workbook. */
export interface SummarySheet {
  readonly name: string;
  /** What its name says that it shows; absent for a sheet that no summary has. */
  readonly role?: SummarySheetRole;
  /** Code of the form as it stands in the name of the sheet. */
  readonly form?: string;
  readonly grid: SheetGrid;
  readonly formulas: SheetFormulas;
}

/** A line of the 数据来源 sheet. */
export interface SummarySourceLine {
  /** Sheet and row where it stands, 1-based. */
  readonly sheet: string;
  readonly row: number;
  /** Relative to the inbox. */
  readonly path: string;
  /** In lower case; absent for files whose bytes could not be read. */
  readonly sha256?: string;
}

/** A finished summary workbook as it was read back: plain data, whoever saved it last. */
export interface SummaryBook {
  /** What it was written for, as most of the places say that name it. */
  readonly identity: SummaryIdentity;
  /** Name of the collection. */
  readonly collection: string;
  /** In workbook order. */
  readonly sheets: readonly SummarySheet[];
  /** Every file it names, in order. */
  readonly sources: readonly SummarySourceLine[];
}
