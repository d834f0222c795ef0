import type { SheetGrid } from '../../grid/sheet-grid.ts';
import { gridKind } from '../../grid/sheet-grid.ts';
import type { TemplateLayout } from '../../layout/template-layout.ts';

/** How many rows above the row of codes belong to the heading. */
const headingRows = 4;

/**
 * Whether a sheet holds something in the same cells as one that stood as its template puts it, and the same texts; but for
 * the unit's. Numbers are compared where a code or a heading may be one: in the heading, and in the stub.
 *
 * @param unitIndex where the unit stands in the grid
 */
export function standsAlike(
  grid: SheetGrid,
  unitIndex: number,
  { grid: other, unitIndex: otherUnit }: { readonly grid: SheetGrid; readonly unitIndex: number },
  { heading, columns }: TemplateLayout,
): boolean {
  const isSameShape =
    grid.length === other.length &&
    unitIndex === otherUnit &&
    same(grid.kind, other.kind) &&
    same(grid.column, other.column) &&
    same(grid.row, other.row);
  if (!isSameShape) return false;
  const { codeRow } = heading;
  const left = Math.min(...columns.filter((column) => column > 0));
  for (let index = 0; index < grid.length; index++) {
    if (grid.kind[index] === gridKind.text) {
      if (grid.text[index] !== other.text[index] && index !== unitIndex) return false;
    } else if (grid.kind[index] === gridKind.number) {
      const row = grid.row[index] ?? 0;
      const isCompared = row >= codeRow - headingRows && (row <= codeRow || (grid.column[index] ?? 0) < left);
      if (isCompared && grid.number[index] !== other.number[index]) return false;
    }
  }
  return true;
}

function same(a: Uint8Array | Uint16Array | Uint32Array, b: Uint8Array | Uint16Array | Uint32Array): boolean {
  return bytesOf(a).equals(bytesOf(b));
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Uint32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
