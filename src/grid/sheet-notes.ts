import type { SheetGrid } from './sheet-grid.ts';
import type { FileNote } from './workbook-reading.ts';

/** A hidden sheet with data; whoever knows that it is one of ours passes over the note. */
export function sheetNotes(sheet: SheetGrid): readonly FileNote[] {
  if (sheet.length === 0 || sheet.visibility === 'visible') return [];
  return [{ code: 'sheet-hidden', sheet: sheet.name, parameters: { sheet: sheet.name } }];
}
