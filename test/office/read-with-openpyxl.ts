import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonWith } from './available.ts';

/** One sheet as openpyxl, a reader that shares no code with us or LibreOffice, sees it. */
export interface OpenpyxlSheet {
  readonly name: string;
  readonly state: string;
  readonly protected: boolean;
  readonly validations: number;
  /** Addresses of cells that are not locked. */
  readonly unlocked: readonly string[];
  readonly printArea: string;
  readonly frozen: string | null;
}

const script = `
import json, sys, warnings
import openpyxl
warnings.simplefilter('error')
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([{
    'name': sheet.title,
    'state': sheet.sheet_state,
    'protected': sheet.protection.sheet,
    'validations': len(sheet.data_validations.dataValidation),
    'unlocked': [cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked],
    # A list in older versions, a text with the sheet's name in newer ones.
    'printArea': str(sheet.print_area[0] if isinstance(sheet.print_area, list) else sheet.print_area).split('!')[-1],
    'frozen': sheet.freeze_panes,
} for sheet in book.worksheets]))
`;

/** Opens a workbook with openpyxl; a warning of openpyxl is an error. */
export function readWithOpenpyxl(workbook: Uint8Array): readonly OpenpyxlSheet[] {
  const folder = mkdtempSync(join(tmpdir(), 'huizong-openpyxl-'));
  try {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, workbook);
    const output = execFileSync(pythonWith('openpyxl') ?? 'python3', ['-c', script, file], { encoding: 'utf8' });
    // Parsed from what the script above prints.
    return JSON.parse(output) as OpenpyxlSheet[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
