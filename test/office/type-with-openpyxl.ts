import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonWith } from './available.ts';

/** What is typed, by address; an empty text clears a cell. */
export type Typed = Readonly<Record<string, string | number>>;

/** A workbook, and what is typed into its sheets by name. */
export interface TypedWorkbook {
  readonly workbook: Uint8Array;
  readonly sheets: Readonly<Record<string, Typed>>;
}

const script = `
import json, sys
import openpyxl
for file, sheets in json.load(open(sys.argv[1])).items():
    book = openpyxl.load_workbook(file)
    for sheet, cells in sheets.items():
        for address, entry in cells.items():
            book[sheet][address] = None if entry == '' else entry
    book.save(file)
`;

/** Types into workbooks with openpyxl, which rewrites all of them, as other office programs do. */
export function typeAllWithOpenpyxl(typed: readonly TypedWorkbook[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'huizong-openpyxl-'));
  try {
    const files = typed.map(({ workbook, sheets }, index) => {
      const file = join(folder, `book${index}.xlsx`);
      writeFileSync(file, workbook);
      return [file, sheets] as const;
    });
    const tasks = join(folder, 'typed.json');
    writeFileSync(tasks, JSON.stringify(Object.fromEntries(files)));
    execFileSync(pythonWith('openpyxl') ?? 'python3', ['-c', script, tasks]);
    return files.map(([file]) => new Uint8Array(readFileSync(file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** {@link typeAllWithOpenpyxl} for one workbook. */
export function typeWithOpenpyxl(workbook: Uint8Array, sheets: TypedWorkbook['sheets']): Uint8Array {
  const [typed] = typeAllWithOpenpyxl([{ workbook, sheets }]);
  if (!typed) throw new Error('openpyxl gave no workbook');
  return typed;
}
