import type { ReadingCaps } from './workbook-reading.ts';

/** What the sheets of one workbook share. */
export interface SheetSurroundings {
  readonly sharedStrings: readonly string[];
  /** Bits of {@link gridFlag} by style index. */
  readonly numberFormats: Uint8Array;
  readonly date1904: boolean;
  readonly caps: ReadingCaps;
  /** Counted over all sheets; each sheet reader adds to it. */
  readonly spent: { cells: number; mergedCells: number };
}
