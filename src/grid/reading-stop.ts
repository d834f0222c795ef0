import type { Label } from '../model/label.ts';
import type { FileNote, ReadingVerdict } from './workbook-reading.ts';

/**
 * Leaves the reading of one file early with its answer. Thrown and caught inside this room only: `readWorkbook`
 * turns it into a verdict and a note.
 */
export class ReadingStop extends Error {
  readonly verdict: ReadingVerdict;
  readonly note: FileNote;

  constructor(verdict: ReadingVerdict, note: FileNote) {
    super(note.code);
    this.verdict = verdict;
    this.note = note;
  }
}

/** The bytes are not what they should be: ask for the file again. */
export function damaged(zh: string, en: string): ReadingStop {
  return new ReadingStop('damaged', { code: 'file-damaged', parameters: { detail: { zh, en } } });
}

/** A cap was reached; `actual` is what was counted when reading stopped. */
export function overCap(what: Label, actual: number | string, limit: number): ReadingStop {
  return new ReadingStop('refused', { code: 'file-over-cap', parameters: { what, actual, limit } });
}

/** The file holds something that no return needs and that is used in attacks. */
export function unsafe(zh: string, en: string): ReadingStop {
  return new ReadingStop('refused', { code: 'file-unsafe', parameters: { detail: { zh, en } } });
}

/** A table, but saved as something this reader does not take: it can be saved as .xlsx. */
export function legacyFormat(zh: string, en: string): ReadingStop {
  return new ReadingStop('unrecognised', { code: 'file-legacy-format', parameters: { format: { zh, en } } });
}

/** Something else altogether. */
export function otherFormat(zh: string, en: string): ReadingStop {
  return new ReadingStop('unrecognised', { code: 'file-other-format', parameters: { format: { zh, en } } });
}

/** A part whose XML breaks off or is none. */
export function malformedXml(part: string): ReadingStop {
  return damaged(`“${part}”的 XML 不完整或有错`, `the XML of "${part}" is incomplete or malformed`);
}
