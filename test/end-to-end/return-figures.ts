import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { demo } from './demo-run.ts';

// Another reader (SheetJS) than the product's: figures are found by their printed codes and added with BigInt.

export const scale = 100;

export type Row = readonly (string | number | undefined)[];
/** By `row code.column code`, in hundredths. */
export type Figures = Map<string, bigint>;

export function rowsOf(workbook: WorkBook, sheet: string): readonly Row[] {
  const found = workbook.Sheets[sheet];
  if (!found) throw new Error(`no sheet ${sheet}`);
  return utils.sheet_to_json<Row>(found, { header: 1, raw: true });
}

const workbooks = new Map<string, WorkBook>();

/** The figures of one return of the samples. */
export function returnFigures(file: string, sheet: string): Figures {
  const workbook = workbooks.get(file) ?? read(readFileSync(join(demo, 'inbox', file)));
  workbooks.set(file, workbook);
  return figuresOf(rowsOf(workbook, sheet));
}

function figuresOf(rows: readonly Row[]): Figures {
  const codes = rows.findIndex((row) => row[0] === '甲');
  const codeColumn = rows.find((row) => row.includes('代码'))?.indexOf('代码') ?? -1;
  const figures: Figures = new Map();
  for (const row of rows.slice(codes + 1)) {
    const item = row[codeColumn];
    if (!/^\d\d$/.test(String(item ?? ''))) break;
    row.forEach((cell, index) => {
      const column = rows[codes]?.[index];
      const value = typeof cell === 'string' ? writtenNumber(cell) : cell;
      if (index > codeColumn && typeof value === 'number' && /^\d+$/.test(String(column))) {
        figures.set(`${item}.${column}`, BigInt(Math.round(value * scale)));
      }
    });
  }
  return figures;
}

/** 是 counts one; 13 for １３, which one sample types with a Chinese input method. */
function writtenNumber(text: string): number | undefined {
  if (text === '是' || text === '否') return text === '是' ? 1 : 0;
  if (!/^[０-９]+$/.test(text)) return undefined;
  return Number([...text].map((digit) => digit.charCodeAt(0) - 0xff10).join(''));
}
