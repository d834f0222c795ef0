import type { Finding } from '../../model/finding.ts';
import type { Severity } from '../../model/form.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { TracedFigure } from '../trace/trace-node.ts';

/** Where two files differ. Ids in returns; in summaries what is printed there: codes, and the part as it is called. */
export interface DifferencePlace {
  readonly unit: string;
  readonly unitName: string;
  readonly form: string;
  readonly period?: string;
  /** Of returns the kind; of summaries the row of the unit: total, own, adjustment … */
  readonly part: string;
  readonly item?: string;
  readonly column?: string;
  /** Of a list: its key, or `#3` for the third row where it has none. */
  readonly rowKey?: string;
}

/** A cell that holds something else. */
export interface CellDifference {
  readonly place: DifferencePlace;
  /** `DJ01!D14` in the first and second file; absent where it stands in none. */
  readonly cellBefore?: string;
  readonly cellAfter?: string;
  readonly before: TracedFigure;
  readonly after: TracedFigure;
  /** after − before, where both are numbers. */
  readonly difference?: Quantity;
}

/** A finding of one of the files; a summary holds it as text. */
export interface ListedFinding {
  readonly severity: Severity;
  readonly code: string;
  readonly rule?: string;
  readonly unit?: string;
  readonly form?: string;
  readonly cell?: string;
  readonly told: Finding | { readonly message: string; readonly advice: string };
}

/** What changed from one file to another. */
export interface Difference {
  readonly of: 'returns' | 'summaries';
  /** Cells that stand in both files. */
  readonly compared: number;
  readonly changed: readonly CellDifference[];
  /** Returns, rows of lists, units of a summary that only the second file has. */
  readonly added: readonly DifferencePlace[];
  /** That only the first file has. */
  readonly removed: readonly DifferencePlace[];
  readonly findings: {
    readonly fixed: readonly ListedFinding[];
    readonly remaining: readonly ListedFinding[];
    readonly added: readonly ListedFinding[];
  };
}
