import { readFormulas } from '../../grid/read-formulas.ts';
import type { FileNote } from '../../grid/workbook-reading.ts';
import { parseSummarySheetName } from '../../layout/summary-sheet-names.ts';
import { readFace } from './read-face.ts';
import { readSourceLines } from './read-source-lines.ts';
import type { SummaryBook, SummarySheet } from './summary-book.ts';
import { summaryCaps } from './summary-caps.ts';

/** A summary read back, or why not. */
export type SummaryReading =
  | { readonly outcome: 'read'; readonly summary: SummaryBook }
  /** A workbook, but none that this program wrote. */
  | { readonly outcome: 'not-ours' }
  /** No workbook that can be read; the note says why. */
  | { readonly outcome: 'unreadable'; readonly note: FileNote };

/**
 * Reads a finished summary workbook (汇总表) back: its figures and formulas by sheet, what it was written for, and the
 * files it names. The reader of returns reads it, with every guard and higher caps; saving it in Excel, WPS or
 * LibreOffice changes nothing here.
 *
 * @param bytes the whole file, whatever it is
 * @returns the summary, or why there is none; never throws
 * @example const reading = readSummary(bytes); if (reading.outcome === 'read') reading.summary.identity.period
 */
export function readSummary(bytes: Uint8Array): SummaryReading {
  const { verdict, sheets, notes, formulas, keywords } = readFormulas(bytes, summaryCaps);
  if (verdict !== 'read') {
    const note = notes[0] ?? { code: 'file-damaged', parameters: { detail: '' } };
    return { outcome: 'unreadable', note };
  }
  const face = readFace(sheets, keywords);
  if (!face) return { outcome: 'not-ours' };
  const read = sheets.map((grid, index): SummarySheet => {
    const named = parseSummarySheetName(grid.name, face.identity.language);
    return { name: grid.name, ...named, grid, formulas: formulas[index] ?? new Map() };
  });
  const sources = read.filter(({ role }) => role === 'sources').flatMap(readSourceLines);
  return { outcome: 'read', summary: { ...face, sheets: read, sources } };
}
