import { defaultCaps } from './default-caps.ts';
import { legacyFormatOf } from './legacy/legacy-format.ts';
import { readLegacyWorkbook } from './legacy/read-legacy-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import { ReadingStop } from './reading-stop.ts';
import { readTextTable } from './text/read-text-table.ts';
import type { ReadingCaps, WorkbookReader, WorkbookReading } from './workbook-reading.ts';

/**
 * Reads any file that may hold a table: a workbook of today, one in an old format (in a process of its own), or text.
 *
 * @param bytes the whole file, whatever it is
 * @returns its sheets with warnings, or a verdict and one note that says why not; never throws
 * @example readTableFile(bytes).sheets[0]?.name
 */
export const readTableFile: WorkbookReader = (bytes, caps = defaultCaps): WorkbookReading => {
  const reading = readWorkbook(bytes, caps);
  if (reading.verdict !== 'unrecognised' && reading.notes[0]?.code !== 'file-damaged') return reading;
  try {
    return readOtherwise(bytes, reading, caps) ?? reading;
  } catch (cause) {
    // Anything but our own answer is a defect of a library: what was said first then stands.
    if (!(cause instanceof ReadingStop)) return reading;
    return { verdict: cause.verdict, sheets: [], notes: [cause.note] };
  }
};

function readOtherwise(bytes: Uint8Array, { notes }: WorkbookReading, caps: ReadingCaps): WorkbookReading | undefined {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const format = notes[0]?.code === 'file-legacy-format' ? legacyFormatOf(bytes) : undefined;
  if (format) return readLegacyWorkbook(bytes, format, caps);
  return isZip ? undefined : readTextTable(bytes, caps);
}
