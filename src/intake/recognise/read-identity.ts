import type { SheetGrid } from '../../grid/sheet-grid.ts';
import { gridKind } from '../../grid/sheet-grid.ts';
import type { TemplateIdentity } from '../../layout/template-identity.ts';
import { decodeIdentity, identitySheetName } from '../../layout/template-identity.ts';

/** Nothing of ours stands further right, and a row is not to grow by what others put there. */
const lastColumn = 16;

/** Whether a sheet is the hidden one that says what the others are. */
export function isIdentitySheet(sheet: SheetGrid): boolean {
  return sheet.name.toLowerCase() === identitySheetName.toLowerCase();
}

/** What the hidden sheet says; undefined where it is gone or unreadable. */
export function readIdentity(sheets: readonly SheetGrid[]): TemplateIdentity | undefined {
  const sheet = sheets.find(isIdentitySheet);
  if (!sheet) return undefined;
  const rows = new Map<number, string[]>();
  for (let index = 0; index < sheet.length; index++) {
    const column = sheet.column[index] ?? 0;
    if (column > lastColumn) continue;
    const row = sheet.row[index] ?? 0;
    const cells = rows.get(row) ?? new Array<string>(lastColumn).fill('');
    cells[column - 1] = textAt(sheet, index);
    rows.set(row, cells);
  }
  return decodeIdentity([...rows.values()]);
}

function textAt(sheet: SheetGrid, index: number): string {
  return sheet.kind[index] === gridKind.number ? String(sheet.number[index]) : (sheet.text[index] ?? '');
}
