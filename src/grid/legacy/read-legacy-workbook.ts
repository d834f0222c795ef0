import { damaged, overCap, ReadingStop } from '../reading-stop.ts';
import type { SheetGrid } from '../sheet-grid.ts';
import { gridFlag } from '../sheet-grid.ts';
import { sheetNotes } from '../sheet-notes.ts';
import type { FileNote, ReadingCaps, WorkbookReading } from '../workbook-reading.ts';
import { checkLegacyFile } from './check-legacy-file.ts';
import type { LegacyAnswer } from './legacy-answer.ts';
import type { LegacyFormat } from './legacy-format.ts';
import { legacyGrid } from './legacy-grid.ts';
import { packRequest } from './legacy-request.ts';
import { parseLegacyAnswer } from './parse-legacy-answer.ts';
import type { ChildOutcome } from './run-child.ts';
import { legacyProgram, runChild } from './run-child.ts';

/** Of the child's answer, in bytes: beyond that the texts of a file are too long to be a return. */
const answerBytes = 64 * 1024 * 1024;

/**
 * Reads a workbook in an old format (.xls, .et, .ods, XML Spreadsheet 2003) in a child process that is killed beyond the
 * caps of time and memory.
 *
 * @param program only for tests: a child that misbehaves
 * @returns undefined where no child can be started here
 * @throws ReadingStop
 */
export function readLegacyWorkbook(
  bytes: Uint8Array,
  format: LegacyFormat,
  caps: ReadingCaps,
  program = legacyProgram,
): WorkbookReading | undefined {
  const input = packRequest(checkLegacyFile(bytes, format, caps), format.kind === 'openDocument', caps);
  const limits = { seconds: caps.legacySeconds, mebibytes: caps.legacyMebibytes, answerBytes };
  const outcome = runChild(program, input, limits);
  if (outcome.kind === 'notStarted') return undefined;
  const { sheets, date1904 } = answered(outcome, caps);
  const surroundings = {
    sharedStrings: [],
    numberFormats: new Uint8Array(),
    date1904,
    caps,
    spent: { cells: 0, mergedCells: 0 },
  };
  const grids = sheets.map((sheet) => legacyGrid(sheet, surroundings));
  const read: FileNote = { code: 'file-legacy-read', parameters: { format: format.name } };
  return { verdict: 'read', sheets: grids, notes: [read, ...legacyNotes(bytes, grids), ...grids.flatMap(sheetNotes)] };
}

function answered(outcome: ChildOutcome, caps: ReadingCaps): Extract<LegacyAnswer, { kind: 'read' }> {
  const answer = outcome.kind === 'answered' ? parseLegacyAnswer(outcome.answer) : undefined;
  if (answer?.kind === 'read') return answer;
  if (answer?.kind === 'encrypted') throw new ReadingStop('refused', { code: 'file-encrypted', parameters: {} });
  if (answer?.kind === 'overCap') throw overCap(capNames[answer.cap], answer.actual, caps[answer.cap]);
  throw beyond(outcome, caps);
}

function beyond({ kind }: ChildOutcome, { legacySeconds, legacyMebibytes }: ReadingCaps): ReadingStop {
  if (kind === 'outOfTime')
    return overCap({ zh: '读取所用的秒数', en: 'seconds taken to read it' }, `>${legacySeconds}`, legacySeconds);
  if (kind === 'outOfMemory')
    return overCap(
      { zh: '读取所用的内存（MB）', en: 'memory taken to read it (MB)' },
      `>${legacyMebibytes}`,
      legacyMebibytes,
    );
  if (kind === 'answerTooLong')
    return overCap({ zh: '内容的字节数', en: 'bytes of its content' }, `>${answerBytes}`, answerBytes);
  return damaged('内部结构无法识别', 'its structure cannot be understood');
}

const capNames = {
  cells: { zh: '有内容的单元格数', en: 'cells with a value' },
  sheets: { zh: '工作表数', en: 'sheets' },
  textLength: { zh: '一个单元格的字符数', en: 'characters in one cell' },
} as const;

function legacyNotes(bytes: Uint8Array, sheets: readonly SheetGrid[]): readonly FileNote[] {
  const notes: FileNote[] = [];
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // Storage of the macros of a compound file ([MS-OVBA] 2.2.1); OpenDocument keeps them in a folder Basic.
  const hasMacros = all.includes(Buffer.from('_VBA_PROJECT', 'utf16le')) || all.includes('Basic/script-lc.xml');
  if (hasMacros) notes.push({ code: 'file-macros', parameters: {} });
  const isExternal = sheets.some((sheet) => sheet.flags.some((flags) => (flags & gridFlag.external) !== 0));
  if (isExternal) notes.push({ code: 'file-external-links', parameters: {} });
  return notes;
}
