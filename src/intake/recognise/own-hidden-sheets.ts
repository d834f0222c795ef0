import type { SheetGrid } from '../../grid/sheet-grid.ts';
import { codesSheetName } from '../../layout/sheet-names.ts';
import { identitySheetName } from '../../layout/template-identity.ts';

const own = [identitySheetName, codesSheetName].map((name) => name.toLowerCase());

/** Whether a sheet is one that templates hide for themselves; other programs may hide it less deeply. */
export function isOwnHiddenSheet(sheet: Pick<SheetGrid, 'name'>): boolean {
  return own.includes(sheet.name.toLowerCase());
}
