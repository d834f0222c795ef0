import { lastColumn } from './cell-reference.ts';

/** Which columns a sheet hides, told range by range; ranges may overlap, and each costs the same however wide. */
export class HiddenColumns {
  /** How many ranges begin at a column, less how many have ended before it. */
  private edges: Int32Array | undefined;
  private last = 0;

  /** @param first 1-based; what is no number, or lies beyond the sheet, is passed over */
  hide(first: number, last: number): void {
    const [from, to] = [Math.max(1, first), Math.min(lastColumn, last)];
    if (!(from <= to) || !Number.isInteger(from) || !Number.isInteger(to)) return;
    this.last = Math.max(this.last, to);
    const edges = this.edges ?? new Int32Array(lastColumn + 2);
    this.edges = edges;
    edges[from] = (edges[from] ?? 0) + 1;
    edges[to + 1] = (edges[to + 1] ?? 0) - 1;
  }

  columns(): ReadonlySet<number> {
    const hidden = new Set<number>();
    if (!this.edges) return hidden;
    let ranges = 0;
    for (let column = 1; column <= this.last; column++) {
      ranges += this.edges[column] ?? 0;
      if (ranges > 0) hidden.add(column);
    }
    return hidden;
  }
}
