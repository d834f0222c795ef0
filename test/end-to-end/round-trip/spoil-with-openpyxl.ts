import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonWith } from '../../office/available.ts';

/** What clerks do to a workbook. Rows and columns are 1-based. */
export type Spoiling =
  | { readonly do: 'insertRow' | 'deleteRow'; readonly sheet: string; readonly row: number }
  | { readonly do: 'insertColumn'; readonly sheet: string; readonly column: number }
  | { readonly do: 'rename'; readonly sheet: string; readonly name: string }
  | { readonly do: 'removeSheets'; readonly sheets: readonly string[] }
  /** Only what one sees of one sheet, pasted into an empty workbook. */
  | { readonly do: 'pasteValues'; readonly sheet: string }
  | { readonly do: 'type'; readonly sheet: string; readonly cells: Readonly<Record<string, string>> };

const script = `
import json, sys
import openpyxl
for file, tasks in json.load(open(sys.argv[1])).items():
    book = openpyxl.load_workbook(file)
    for task in tasks:
        kind = task['do']
        if kind == 'insertRow': book[task['sheet']].insert_rows(task['row'])
        if kind == 'deleteRow': book[task['sheet']].delete_rows(task['row'])
        if kind == 'insertColumn': book[task['sheet']].insert_cols(task['column'])
        if kind == 'rename': book[task['sheet']].title = task['name']
        if kind == 'removeSheets':
            for sheet in task['sheets']: del book[sheet]
        if kind == 'type':
            for address, text in task['cells'].items():
                book[task['sheet']][address].data_type = 's'
                book[task['sheet']][address].value = text
                book[task['sheet']][address].data_type = 's'
        if kind == 'pasteValues':
            seen = openpyxl.load_workbook(file, data_only=True)[task['sheet']]
            book = openpyxl.Workbook()
            for row in seen.iter_rows():
                for cell in row:
                    if cell.value is not None: book.active[cell.coordinate] = cell.value
    book.save(file)
`;

/** Does to workbooks what clerks do. */
export function spoilWithOpenpyxl(
  spoilt: readonly { readonly workbook: Uint8Array; readonly tasks: readonly Spoiling[] }[],
): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'huizong-spoilt-'));
  try {
    const files = spoilt.map(({ workbook, tasks }, index) => {
      const file = join(folder, `book${index}.xlsx`);
      writeFileSync(file, workbook);
      return [file, tasks] as const;
    });
    const tasks = join(folder, 'tasks.json');
    writeFileSync(tasks, JSON.stringify(Object.fromEntries(files)));
    execFileSync(pythonWith('openpyxl') ?? 'python3', ['-c', script, tasks]);
    return files.map(([file]) => new Uint8Array(readFileSync(file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
