import type { Address } from '../../layout/address.ts';
import { formatAddress } from '../../layout/address.ts';

/** A block of cells, both corners included. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Covers cells with few rectangles: runs down each column, equal runs of neighbouring columns joined.
 *
 * @example rectanglesOf([{ row: 1, column: 1 }, { row: 1, column: 2 }]) // [{ top: 1, left: 1, bottom: 1, right: 2 }]
 */
export function rectanglesOf(cells: readonly Address[]): Rectangle[] {
  const ordered = cells.toSorted((a, b) => a.column - b.column || a.row - b.row);
  const runs: Rectangle[] = [];
  for (const { row, column } of ordered) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom >= row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return joinNeighbours(runs);
}

function joinNeighbours(runs: readonly Rectangle[]): Rectangle[] {
  const joined: Rectangle[] = [];
  for (const run of runs) {
    const index = joined.findIndex(
      (other) => other.right === run.left - 1 && other.top === run.top && other.bottom === run.bottom,
    );
    const neighbour = joined[index];
    if (neighbour) joined[index] = { ...neighbour, right: run.right };
    else joined.push(run);
  }
  return joined;
}

/** As Excel writes it: `D9:F12`, or `D9` for one cell. */
export function formatRectangle({ top, left, bottom, right }: Rectangle): string {
  const first = formatAddress({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${formatAddress({ row: bottom, column: right })}`;
}

/** `$D$9:$F$12`. */
export function formatAbsolute(rectangle: Rectangle): string {
  return formatRectangle(rectangle).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
