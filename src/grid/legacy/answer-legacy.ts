import type { WorkBook } from '@e965/xlsx';
import { CFB, read, set_cptable } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { LegacyAnswer, LegacySheet } from './legacy-answer.ts';
import type { LegacyRequest } from './legacy-request.ts';
import { listSheet } from './list-sheet.ts';
import { openDocumentTraits } from './open-document-traits.ts';
import { OverCap } from './over-cap.ts';

// Workbooks older than Excel 97 hold their texts in the code page of the machine they were written on.
set_cptable(codepages);

/** Reads the file in full and says what is in it, or why not; never throws because of it. */
export function answerLegacy(file: Buffer, request: LegacyRequest): LegacyAnswer {
  try {
    const book = read(file, options);
    const sheets = listSheets(book, request);
    const date1904 = book.Workbook?.WBProps?.date1904 === true;
    return { kind: 'read', date1904, sheets: request.isOpenDocument ? withTraits(sheets, file) : sheets };
  } catch (cause) {
    if (cause instanceof OverCap) return { kind: 'overCap', cap: cause.cap, actual: cause.actual };
    const isEncrypted = cause instanceof Error && /password|encrypt/i.test(cause.message);
    return { kind: isEncrypted ? 'encrypted' : 'unreadable' };
  }
}

const options = {
  type: 'buffer',
  dense: true,
  cellFormula: true,
  cellNF: true,
  // Widths and heights come with styles, and with them what is hidden.
  cellStyles: true,
  cellText: false,
  cellHTML: false,
  cellDates: false,
} as const;

function listSheets(book: WorkBook, request: LegacyRequest): readonly LegacySheet[] {
  const names = book.SheetNames;
  if (names.length > request.sheets) throw new OverCap('sheets', names.length);
  const spent = { cells: 0 };
  return names.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    return sheet ? [listSheet(name, sheet, book.Workbook?.Sheets?.[index]?.Hidden ?? 0, request, spent)] : [];
  });
}

/** The library passes over what is hidden and protected in OpenDocument files. */
function withTraits(sheets: readonly LegacySheet[], file: Buffer): readonly LegacySheet[] {
  const content = CFB.find(CFB.read(file, { type: 'buffer' }), 'content.xml')?.content;
  const traits = openDocumentTraits(content ? Buffer.from(content).toString('utf8') : '');
  return sheets.map((sheet) => {
    const { hidden = false, ...found } = traits.get(sheet.name) ?? {};
    return { ...sheet, ...found, visibility: hidden ? ('hidden' as const) : sheet.visibility };
  });
}
