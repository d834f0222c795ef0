/** What a cell of a workbook holds. A formula counts as what its cached result is. */
export const gridKind = { number: 1, text: 2, boolean: 3, error: 4, empty: 5 } as const;

/** Bits of {@link SheetGrid.flags}. */
export const gridFlag = {
  formula: 1,
  /** A formula whose result was never calculated (kind is `empty`). */
  noCachedResult: 2,
  /** The formula refers to another workbook. */
  external: 4,
  /** The number format shows per cent. */
  percent: 8,
  /** The number format shows a date, or the cell is an ISO date. */
  date: 16,
  /** The cell lies in a hidden row or column. */
  hidden: 32,
  /** The file holds nothing but texts (CSV): a number that is written out is one. */
  plainText: 64,
} as const;

/** An inclusive rectangle, 1-based. */
export interface GridRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * One sheet of a workbook, columnar, cells in reading order (row by row, columns ascending); only cells that hold
 * something are listed. Entry `i` of every array speaks of the same cell.
 */
export interface SheetGrid {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly length: number;
  /** 1-based. */
  readonly row: Uint32Array;
  /** 1-based. */
  readonly column: Uint16Array;
  /** One of {@link gridKind}. */
  readonly kind: Uint8Array;
  /** The number, 1 or 0 for a boolean, the Excel day serial (1900 system) for a date; NaN elsewhere. */
  readonly number: Float64Array;
  /** Only where the kind is text or error. */
  readonly text: readonly (string | undefined)[];
  /** Bits of {@link gridFlag}. */
  readonly flags: Uint8Array;
  readonly merges: readonly GridRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly protected: boolean;
}
