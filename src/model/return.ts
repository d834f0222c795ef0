import type { Period } from './period.ts';
import type { ReturnKind } from './return-kind.ts';

/**
 * What stands in a cell. Blank, zero, not applicable (—), below the smallest unit (…) and not calculated are
 * different from intake to output; `unreadable` carries a finding of its own.
 */
export const cellStates = [
  'closed',
  'value',
  'blank',
  'notApplicable',
  'belowUnit',
  'notCalculated',
  'unreadable',
  'text',
] as const;
export type CellState = (typeof cellStates)[number];

/** The byte stored for each state in {@link CellValues.state}. */
export const stateCode: Readonly<Record<CellState, number>> = {
  closed: 0,
  value: 1,
  blank: 2,
  notApplicable: 3,
  belowUnit: 4,
  notCalculated: 5,
  unreadable: 6,
  text: 7,
};

/**
 * The figures of one return or total, columnar: entry `i` belongs to `form.cells[i]`, and in a list form entry
 * `row * columns + column` to that column of that row.
 *
 * `amount[i]` is the value as a scaled safe integer, in units of 10^−decimals of the cell; what does not fit is
 * in `large` (and `amount[i]` is NaN). Texts are in `text`. Computed cells that are not additive are not stored
 * (state `notCalculated`): they are evaluated, unrounded, when asked for.
 */
export interface CellValues {
  readonly state: Uint8Array;
  readonly amount: Float64Array;
  readonly large: ReadonlyMap<number, bigint>;
  readonly text: ReadonlyMap<number, string>;
}

/** Where the cells of a return stood in its sheet, 1-based; 0 where a row or column was not found. */
export interface ReturnAddresses {
  /** One per item, or one per row in a list form. */
  readonly rows: Uint32Array;
  /** One per column of the form. */
  readonly columns: Uint16Array;
  /** Where a file has one line for every figure: by value, the row in which it stands. */
  readonly cellRows?: Uint32Array;
}

/** What was chosen for 时点数比上期 on the face of a sheet, and where. */
export interface StockChange {
  /** 无变动, 变动, or nothing that can be read. */
  readonly answer: 'unchanged' | 'changed' | 'unanswered';
  /** As Excel shows it: `B6`. */
  readonly cell: string;
  /** What stands there where it is neither of the two choices. */
  readonly written?: string;
}

/** One sheet taken in: (unit, form, period, kind) with a submission number. */
export interface Return {
  readonly unit: string;
  readonly form: string;
  readonly period: Period;
  readonly kind: ReturnKind;
  /** 1 for a first template; a returned copy carries the next one. The higher number wins. */
  readonly submission: number;
  readonly file: string;
  readonly sheet: string;
  /** Of the file, lower-case hexadecimal. */
  readonly sha256: string;
  readonly values: CellValues;
  readonly addresses: ReturnAddresses;
  /** Explanations (审核说明) by rule id. */
  readonly explanations: ReadonlyMap<string, string>;
  /** Declared nil on its face (本表无业务): all its cells are 0. */
  readonly nil: boolean;
  /** Absent where the sheet does not ask, as where last period was not known. */
  readonly change?: StockChange;
}

/** `accepted` counts; every other status says why a return does not. */
export const returnStatuses = [
  'accepted',
  'sent-back',
  'superseded',
  'duplicate',
  'conflicting',
  'missing',
  'other-period',
] as const;
export type ReturnStatus = (typeof returnStatuses)[number];

/** What became of a return that was received or owed. */
export interface ReturnAccount {
  readonly unit: string;
  readonly form: string;
  readonly period: Period;
  readonly kind: ReturnKind;
  readonly submission?: number;
  readonly status: ReturnStatus;
  readonly file?: string;
  readonly sheet?: string;
}
