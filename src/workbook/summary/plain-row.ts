import type { CellValues } from '../../model/return.ts';
import { stateCode } from '../../model/return.ts';

/** How a cell of a {@link PlainRow} is a plain number, if it is. */
export const notPlain = 0;
export const plainNumber = 1;
/** The same, in a total that lacks returns. */
export const partialNumber = 2;
export type Plainness = typeof notPlain | typeof plainNumber | typeof partialNumber;

/** By cell index: 1 where a number that is stored is shown as it is, and what it is divided by. */
export interface PlainCells {
  readonly mayBePlain: Uint8Array;
  readonly scale: Float64Array;
}

/** The rows that a total is made of, ascending, and by cell index what their figures come to. */
export interface AddedRows {
  readonly rows: readonly number[];
  /** In units of the cell; NaN where a sum left the safe integers on its way. */
  readonly sums: Float64Array;
}

/**
 * A row of a 分单位 sheet whose figures nearly all stand in it as they are stored. What is found here is what
 * `tableCells` finds, without an object for each cell; whatever is anything else (a text, a symbol, a formula of the
 * form, a mark other than "partial", a figure beyond the safe integers) is left to `tableCells`.
 */
export class PlainRow {
  /** Rows that are added up in each cell, ascending; empty where figures are constants. */
  readonly addedRows: readonly number[];
  private readonly state: Uint8Array;
  private readonly amount: Float64Array;
  private readonly mayBePlain: Uint8Array;
  private readonly scale: Float64Array;
  private readonly sums: Float64Array | undefined;
  private readonly lacking: Uint32Array;
  private readonly ofLacking: Plainness;

  constructor(
    values: CellValues,
    cells: PlainCells,
    added: AddedRows | undefined,
    lacks: { readonly lacking: Uint32Array; readonly ofLacking: Plainness },
  ) {
    this.state = values.state;
    this.amount = values.amount;
    this.mayBePlain = cells.mayBePlain;
    this.scale = cells.scale;
    this.addedRows = added?.rows ?? [];
    this.sums = added?.sums;
    this.lacking = lacks.lacking;
    this.ofLacking = lacks.ofLacking;
  }

  /** @param index cell index */
  plainness(index: number): Plainness {
    if (this.mayBePlain[index] !== 1 || this.state[index] !== stateCode.value) return notPlain;
    const amount = this.amount[index];
    // An amount that is kept as BigInt is NaN here, and so is its sum.
    if (this.sums === undefined) return Number.isNaN(amount) ? notPlain : plainNumber;
    if (this.sums[index] !== amount) return notPlain;
    return this.lacking[index] === 0 ? plainNumber : this.ofLacking;
  }

  /** The number in a cell that is plain. */
  value(index: number): number {
    // Inside the arrays, so the casts drop an undefined that cannot be.
    return (this.amount[index] as number) / (this.scale[index] as number);
  }
}
