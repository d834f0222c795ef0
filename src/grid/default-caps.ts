import type { ReadingCaps } from './workbook-reading.ts';

const mebibyte = 1024 * 1024;

/** What a file may hold unless the collection says otherwise (intake.md, "Caps"). */
export const defaultCaps: ReadingCaps = Object.freeze({
  fileBytes: 20 * mebibyte,
  zipEntries: 1000,
  entryBytes: 64 * mebibyte,
  inflatedBytes: 200 * mebibyte,
  ratio: 100,
  xmlDepth: 64,
  sheets: 256,
  cells: 500_000,
  mergedCells: 1_000_000,
  textLength: 32_767,
  sheetNameLength: 31,
  numberFormatLength: 255,
  legacySeconds: 10,
  legacyMebibytes: 512,
});
