import { damaged } from './reading-stop.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { gridFlag } from './sheet-grid.ts';

/** What is known of a sheet beside its cells. */
export type SheetTraits = Pick<
  SheetGrid,
  'name' | 'visibility' | 'merges' | 'hiddenRows' | 'hiddenColumns' | 'protected'
>;

/** The columns of a grid while its cells come in, in whatever order; may be used for one grid after another. */
export class GridColumns {
  length = 0;
  private row: Uint32Array;
  private column: Uint16Array;
  private kind: Uint8Array;
  private number: Float64Array;
  private flags: Uint8Array;
  private text: (string | undefined)[] = [];
  private isOrdered = true;

  /** @param expected cells that probably come */
  constructor(expected: number) {
    const size = Math.max(16, expected);
    this.row = new Uint32Array(size);
    this.column = new Uint16Array(size);
    this.kind = new Uint8Array(size);
    this.number = new Float64Array(size);
    this.flags = new Uint8Array(size);
  }

  /** Begins a grid. */
  clear(): void {
    this.length = 0;
    this.text = [];
    this.isOrdered = true;
  }

  /** @param text only where the kind is text or error */
  add(row: number, column: number, kind: number, number: number, text: string | undefined, flags: number): void {
    const index = this.length;
    if (index === this.row.length) this.grow();
    const rowBefore = index === 0 ? 0 : (this.row[index - 1] ?? 0);
    if (row < rowBefore || (row === rowBefore && column <= (this.column[index - 1] ?? 0))) this.isOrdered = false;
    this.row[index] = row;
    this.column[index] = column;
    this.kind[index] = kind;
    this.number[index] = number;
    this.flags[index] = flags;
    this.text.push(text);
    this.length = index + 1;
  }

  /**
   * The grid in reading order, with the cells in hidden rows or columns marked.
   *
   * @throws ReadingStop where one cell stands twice: two programs would show two different figures
   */
  grid(traits: SheetTraits): SheetGrid {
    if (!this.isOrdered) this.sort();
    const { length } = this;
    const flags = this.flags.slice(0, length);
    const row = this.row.slice(0, length);
    const column = this.column.slice(0, length);
    markHidden(flags, row, traits.hiddenRows);
    markHidden(flags, column, traits.hiddenColumns);
    return {
      ...traits,
      length,
      row,
      column,
      kind: this.kind.slice(0, length),
      number: this.number.slice(0, length),
      text: this.text,
      flags,
    };
  }

  private grow(): void {
    const size = this.row.length * 2;
    this.row = copied(this.row, new Uint32Array(size));
    this.column = copied(this.column, new Uint16Array(size));
    this.kind = copied(this.kind, new Uint8Array(size));
    this.number = copied(this.number, new Float64Array(size));
    this.flags = copied(this.flags, new Uint8Array(size));
  }

  private sort(): void {
    const place = (index: number): number => (this.row[index] ?? 0) * 65_536 + (this.column[index] ?? 0);
    const order = Array.from({ length: this.length }, (_, index) => index).sort((a, b) => place(a) - place(b));
    order.forEach((index, position) => {
      const before = order[position - 1];
      if (before !== undefined && place(before) === place(index)) {
        const row = this.row[index];
        throw damaged(`第 ${row} 行有单元格出现两次`, `a cell of row ${row} is there twice`);
      }
    });
    reorder(this.row, order);
    reorder(this.column, order);
    reorder(this.kind, order);
    reorder(this.number, order);
    reorder(this.flags, order);
    const texts = order.map((index) => this.text[index]);
    texts.forEach((text, position) => {
      this.text[position] = text;
    });
  }
}

function reorder(values: Uint8Array | Uint16Array | Uint32Array | Float64Array, order: readonly number[]): void {
  const before = values.slice(0, order.length);
  order.forEach((index, position) => {
    values[position] = before[index] ?? 0;
  });
}

/** @param places row or column of each cell */
function markHidden(flags: Uint8Array, places: Uint16Array | Uint32Array, hidden: ReadonlySet<number>): void {
  if (hidden.size === 0) return;
  for (let index = 0; index < flags.length; index++) {
    if (hidden.has(places[index] ?? 0)) flags[index] = (flags[index] ?? 0) | gridFlag.hidden;
  }
}

function copied<Column extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  from: Column,
  to: Column,
): Column {
  to.set(from);
  return to;
}
