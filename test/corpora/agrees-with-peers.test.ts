import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { days1904 } from '../../src/grid/date-serial.ts';
import { readWorkbook } from '../../src/grid/read-workbook.ts';
import { cellsOf } from '../reference/grid-cells.ts';
import { type ReferenceCell, readReference } from '../reference/reference-reader.ts';
import { readWithSheetJs } from './sheetjs-cells.ts';

// Public workbooks of other projects (Apache POI, calamine, ClosedXML, EPPlus, PhpSpreadsheet, readxl, excelize,
// MiniExcel): a folder of them, never in the repository, named by HUIZONG_CORPORA.
const folder = process.env.HUIZONG_CORPORA;
if (folder === undefined) process.stderr.write('skipped: HUIZONG_CORPORA names no folder of public workbooks\n');

type Value = ReferenceCell['value'];

function workbooks(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xls[xm]$/i.test(name))
    .sort();
}

/** Errors are the same whatever they are called, an empty text is an empty cell. */
function isSame(a: Value, b: Value): boolean {
  const areErrors = typeof a === 'object' && typeof b === 'object';
  return a === b || areErrors || ((a ?? '') === '' && (b ?? '') === '');
}

/** Dates of the 1904 system are read as the same day of the 1900 system, which no other reader does. */
function isShiftedDay(ours: Value, theirs: Value): boolean {
  return typeof ours === 'number' && typeof theirs === 'number' && Math.abs(ours - theirs - days1904) < 1e-9;
}

function compareFile(bytes: Uint8Array, disagreements: string[], name: string): { compared: number; shifted: number } {
  const counts = { compared: 0, shifted: 0 };
  const reading = readWorkbook(bytes);
  const other = readWithSheetJs(bytes);
  const reference = tried(() => readReference(bytes));
  if (reading.verdict !== 'read' || !other || !reference) return counts;
  const places = (cells: readonly ReferenceCell[]) =>
    new Map(cells.map(({ row, column, value }) => [`${row} ${column}`, value] as const));
  for (const sheet of reference) {
    const grid = reading.sheets.find((candidate) => candidate.name === sheet.name);
    const [ours, theirs] = [places(grid ? cellsOf(grid) : []), places(sheet.cells)];
    for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
      const [row = 0, column = 0] = key.split(' ').map(Number);
      const [mine, first, second] = [ours.get(key), theirs.get(key), other(sheet.name, row, column)];
      counts.compared += 1;
      if (!isSame(first, second) || isSame(mine, first)) continue;
      if (isShiftedDay(mine, first)) counts.shifted += 1;
      else disagreements.push(`${name} ${sheet.name} ${key}: ${JSON.stringify([mine, first, second])}`);
    }
  }
  return counts;
}

function tried<Result>(attempt: () => Result): Result | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}

describe.skipIf(folder === undefined)('public workbooks', () => {
  it('are read cell for cell as SheetJS and the reference read them', { timeout: 600_000 }, () => {
    const [root, disagreements, slow] = [folder ?? '', [] as string[], [] as string[]];
    const verdicts = new Map<string, number>();
    let [compared, shifted] = [0, 0];
    for (const name of workbooks(root)) {
      const bytes = new Uint8Array(readFileSync(join(root, name)));
      const started = performance.now();
      const { verdict, notes } = readWorkbook(bytes);
      if (performance.now() - started > 2000) slow.push(name);
      const answer = verdict === 'read' ? verdict : `${verdict}: ${notes[0]?.code}`;
      verdicts.set(answer, (verdicts.get(answer) ?? 0) + 1);
      const counts = compareFile(bytes, disagreements, name);
      compared += counts.compared;
      shifted += counts.shifted;
    }
    const answers = [...verdicts].map(([answer, count]) => `${count} ${answer}`).join(', ');
    process.stdout.write(`${answers}\n${compared} cells compared, ${shifted} of them days of the 1904 system\n`);
    expect(slow).toEqual([]);
    expect(disagreements).toEqual([]);
  });
});
