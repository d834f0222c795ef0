/** A formula as its cell holds it (ECMA-376-1 §18.3.1.40). */
export interface GridFormula {
  /** Without `=`; where the cell shares the formula of another one, the text of that one. */
  readonly text: string;
  /**
   * `unclear`: it shares a formula that is nowhere, or holds two that may differ, so that programs show different ones.
   */
  readonly kind: 'plain' | 'array' | 'table' | 'unclear';
  /** The cell whose formula is shared; its relative references move with the distance. 1-based. */
  readonly from?: { readonly row: number; readonly column: number };
}

/** The formulas of one sheet by {@link gridKey}. */
export type SheetFormulas = ReadonlyMap<number, GridFormula>;

/** One number for a cell, in reading order. */
export function gridKey(row: number, column: number): number {
  return row * 65_536 + column;
}
