import { readWorkbook } from '../../src/grid/read-workbook.ts';
import type { SheetGrid } from '../../src/grid/sheet-grid.ts';
import { gridFlag, gridKind } from '../../src/grid/sheet-grid.ts';
import { formatAddress } from '../../src/layout/address.ts';

const kindNames = Object.fromEntries(Object.entries(gridKind).map(([name, kind]) => [kind, name]));

/** A grid as one line per cell, `B2 number 1.5 percent`, to compare whole sheets. */
export function listedCells(sheet: SheetGrid | undefined): string[] {
  if (!sheet) return [];
  return Array.from({ length: sheet.length }, (_, index) => {
    const flags = sheet.flags[index] ?? 0;
    const names = Object.entries(gridFlag).flatMap(([name, bit]) => ((flags & bit) !== 0 ? [name] : []));
    const value = sheet.text[index] === undefined ? sheet.number[index] : JSON.stringify(sheet.text[index]);
    const address = formatAddress({ row: sheet.row[index] ?? 0, column: sheet.column[index] ?? 0 });
    return [address, kindNames[sheet.kind[index] ?? 0], ...(Number.isNaN(value) ? [] : [value]), ...names].join(' ');
  });
}

/** The cells of the first sheet; a file that is not read shows its answer instead. */
export function cellsOf(bytes: Uint8Array): string[] {
  const reading = readWorkbook(bytes);
  if (reading.verdict !== 'read') return [answerTo(bytes)];
  return listedCells(reading.sheets[0]);
}

/** Verdict and first code, `damaged file-empty`. */
export function answerTo(bytes: Uint8Array, caps?: Parameters<typeof readWorkbook>[1]): string {
  const reading = readWorkbook(bytes, caps);
  return [reading.verdict, ...reading.notes.map((note) => note.code)].join(' ');
}
