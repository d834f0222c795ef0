import type { FileVerdict } from '../model/file-account.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import type { MessageValue } from '../model/message.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** A defect or a note about a file or one of its sheets, before it is known whose file it is. */
export interface FileNote {
  readonly code: FindingCode;
  readonly sheet?: string;
  readonly cell?: string;
  readonly parameters: Readonly<Record<string, MessageValue>>;
}

/** What a reader alone can say of a file; whether it is a duplicate or is skipped is decided above it. */
export type ReadingVerdict = Exclude<FileVerdict, 'duplicate' | 'skipped'>;

/** Bytes in, grids and findings out: what every reader yields, whatever the bytes. It never throws. */
export interface WorkbookReading {
  readonly verdict: ReadingVerdict;
  /** In workbook order; empty unless the verdict is `read`. */
  readonly sheets: readonly SheetGrid[];
  /** The first one says why, where the verdict is not `read`. */
  readonly notes: readonly FileNote[];
}

/** The caps of intake.md, all configurable. */
export interface ReadingCaps {
  readonly fileBytes: number;
  readonly zipEntries: number;
  /** Inflated, of one entry. */
  readonly entryBytes: number;
  /** Inflated, of all entries together. */
  readonly inflatedBytes: number;
  /** Inflated ÷ compressed, beyond the first 100 KiB. */
  readonly ratio: number;
  readonly xmlDepth: number;
  readonly sheets: number;
  /** Cells with a value, of all sheets together. */
  readonly cells: number;
  /** Cells inside merged ranges, of all sheets together. */
  readonly mergedCells: number;
  /** Characters of one text. */
  readonly textLength: number;
  readonly sheetNameLength: number;
  readonly numberFormatLength: number;
  /** Seconds and mebibytes that reading an old format may take, in a process of its own. */
  readonly legacySeconds: number;
  readonly legacyMebibytes: number;
}

/** A reader of workbooks; the seam behind which the fast guarded reader will come. */
export type WorkbookReader = (bytes: Uint8Array, caps?: ReadingCaps) => WorkbookReading;
