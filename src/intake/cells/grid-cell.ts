import type { SheetGrid } from '../../grid/sheet-grid.ts';
import { gridFlag, gridKind } from '../../grid/sheet-grid.ts';

/** One cell of a sheet as it stands in the file. */
export interface GridCell {
  readonly kind: number;
  readonly number: number;
  /** Empty where the kind is neither text nor error. */
  readonly text: string;
  readonly flags: number;
}

export const noCell: GridCell = Object.freeze({ kind: gridKind.empty, number: Number.NaN, text: '', flags: 0 });

export function gridCell(sheet: SheetGrid, index: number): GridCell {
  return {
    kind: sheet.kind[index] ?? gridKind.empty,
    number: sheet.number[index] ?? Number.NaN,
    text: sheet.text[index] ?? '',
    flags: sheet.flags[index] ?? 0,
  };
}

export function hasFlag(cell: GridCell, flag: keyof typeof gridFlag): boolean {
  return (cell.flags & gridFlag[flag]) !== 0;
}

/** As a person sees it in the file, near enough for a message: at most 40 characters. */
export function shownText(cell: GridCell): string {
  const text =
    cell.kind === gridKind.number
      ? String(cell.number)
      : cell.kind === gridKind.boolean
        ? cell.number === 1
          ? 'TRUE'
          : 'FALSE'
        : cell.text;
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
