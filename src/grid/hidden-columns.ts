import { lastColumn } from './cell-reference.ts';

/** Which columns a sheet hides, told range by range; ranges may overlap, and each costs the same however wide. */
export class HiddenColumns {
  /** While they hold no more columns than a sheet has: beyond that, only where ranges begin and end is kept. */
  private readonly ranges: (readonly [first: number, last: number])[] = [];
  private width = 0;
  /** How many ranges begin at a column, less how many have ended before it. */
  private edges: Int32Array | undefined;

  /** @param first 1-based; what is no number, or lies beyond the sheet, is passed over */
  hide(first: number, last: number): void {
    const [from, to] = [Math.max(1, first), Math.min(lastColumn, last)];
    if (!(from <= to) || !Number.isInteger(from) || !Number.isInteger(to)) return;
    this.width += to - from + 1;
    if (this.width <= lastColumn) this.ranges.push([from, to]);
    else this.addEdges(from, to);
  }

  columns(): ReadonlySet<number> {
    const hidden = new Set<number>();
    for (const [first, last] of this.ranges) for (let column = first; column <= last; column++) hidden.add(column);
    if (!this.edges) return hidden;
    let ranges = 0;
    for (let column = 1; column <= lastColumn; column++) {
      ranges += this.edges[column] ?? 0;
      if (ranges > 0) hidden.add(column);
    }
    return hidden;
  }

  private addEdges(from: number, to: number): void {
    const edges = this.edges ?? new Int32Array(lastColumn + 2);
    this.edges = edges;
    edges[from] = (edges[from] ?? 0) + 1;
    edges[to + 1] = (edges[to + 1] ?? 0) - 1;
  }
}
