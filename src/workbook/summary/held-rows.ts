import type { RowBytes, RowShape } from './row-bytes.ts';
import { safeText } from './safe-text.ts';

/** What is put into a cell: a value, and the formula it is the cached result of. */
export interface PenCell {
  readonly value: number | string | undefined;
  readonly formula?: string;
}

interface HeldCell {
  readonly style: number;
  readonly content: PenCell;
}

interface HeldRow extends RowShape {
  height?: number;
  readonly cells: (HeldCell | undefined)[];
}

/** Rows of a sheet while cells are put into them in any order; written from left to right, and let go. */
export class HeldRows {
  private readonly bytes: RowBytes;
  private readonly rows = new Map<number, HeldRow>();

  constructor(bytes: RowBytes) {
    this.bytes = bytes;
  }

  put(row: number, column: number, style: number, content: PenCell): void {
    this.row(row).cells[column] = { style, content };
  }

  height(row: number, points: number): void {
    this.row(row).height = points;
  }

  /** Writes all rows up to and including this one. */
  writeTo(last: number): void {
    const due = [...this.rows.keys()].filter((row) => row <= last).sort((a, b) => a - b);
    for (const number of due) {
      const row = this.rows.get(number);
      if (!row) continue;
      this.rows.delete(number);
      this.bytes.open(number, row);
      row.cells.forEach((cell, column) => {
        if (cell) writeCell(this.bytes, column, cell.style, cell.content);
      });
      this.bytes.close();
    }
  }

  private row(number: number): HeldRow {
    const row = this.rows.get(number) ?? { cells: [] };
    this.rows.set(number, row);
    return row;
  }
}

/** One cell, whatever is in it. */
export function writeCell(bytes: RowBytes, column: number, style: number, { value, formula }: PenCell): void {
  const clean = typeof value === 'string' ? safeText(value) : value;
  if (formula !== undefined) bytes.formula(column, style, formula, clean ?? '');
  else if (typeof clean === 'number') bytes.number(column, style, clean);
  else if (clean === undefined) bytes.blank(column, style);
  else bytes.text(column, style, clean);
}
