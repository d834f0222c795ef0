import type { CellValue, Style, Worksheet } from 'exceljs';
import { type Address, formatAddress } from '../../layout/address.ts';

/** A formula with the result a reader sees who does not calculate. */
export interface CachedFormula {
  readonly formula: string;
  readonly result: number | string | boolean;
}

/** What can be written into a cell. */
export type Content = string | number | CachedFormula | undefined;

/** Puts content and style into one cell. Every formula has a result: exceljs keeps one of 0 when it is set this way. */
export function writeCell(worksheet: Worksheet, address: Address, content: Content, style?: Partial<Style>): void {
  const cell = worksheet.getCell(address.row, address.column);
  if (content !== undefined) cell.value = content satisfies CellValue;
  if (style) cell.style = style;
}

/** Merges from one cell to another column of the same row, or further down, styling all of it. */
export function mergeCells(
  worksheet: Worksheet,
  from: Address,
  to: Address,
  content: Content,
  style: Partial<Style>,
): void {
  for (let { row } = from; row <= to.row; row += 1) {
    for (let { column } = from; column <= to.column; column += 1)
      writeCell(worksheet, { row, column }, undefined, style);
  }
  writeCell(worksheet, from, content);
  if (from.row === to.row && from.column === to.column) return;
  worksheet.mergeCells(`${formatAddress(from)}:${formatAddress(to)}`);
}
