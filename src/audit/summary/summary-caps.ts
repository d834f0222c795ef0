import { defaultCaps } from '../../grid/default-caps.ts';
import type { ReadingCaps } from '../../grid/workbook-reading.ts';

const mebibyte = 1024 * 1024;

/** Ten times what a return may hold: a summary has a row for every unit and a column for every cell. */
export const summaryCaps: ReadingCaps = Object.freeze({
  ...defaultCaps,
  fileBytes: 200 * mebibyte,
  entryBytes: 512 * mebibyte,
  inflatedBytes: 2048 * mebibyte,
  cells: 5_000_000,
  mergedCells: 5_000_000,
});
