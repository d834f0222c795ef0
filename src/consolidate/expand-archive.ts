import { createHash } from 'node:crypto';
import { defaultCaps } from '../grid/default-caps.ts';
import type { ArchivedFile } from '../grid/open-archive.ts';
import { openArchive } from '../grid/open-archive.ts';
import type { ReadingCaps } from '../grid/workbook-reading.ts';
import { isSkipped } from './is-skipped.ts';
import type { ReceivedFile } from './received-file.ts';

/** An archive and what is in it, each with a verdict of its own. */
export interface ExpandedArchive {
  readonly sha256: string;
  readonly count: number;
  /** Paths continue that of the archive: `street.zip/1101.xlsx`. Archives among them stay closed. */
  readonly files: Iterable<ReceivedFile>;
}

/** Opens a file that is a plain archive; undefined for every other one. */
export function expandArchive(
  path: string,
  bytes: Uint8Array,
  caps: ReadingCaps = defaultCaps,
): ExpandedArchive | undefined {
  const archive = openArchive(bytes, caps);
  if (!archive) return undefined;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    sha256,
    count: archive.names.length,
    files: {
      *[Symbol.iterator]() {
        for (const file of archive.files()) yield received(`${path}/${file.name}`, file);
      },
    },
  };
}

function received(path: string, file: ArchivedFile): ReceivedFile {
  // macOS puts a shadow of every file into a folder of its own.
  if (isSkipped(path) || path.includes('/__MACOSX/')) return { path, verdict: 'skipped' };
  if ('bytes' in file) return { path, bytes: file.bytes };
  // What can be wrong with one entry: a reader never says that it was read without its bytes.
  const verdict = file.verdict === 'read' ? 'damaged' : file.verdict;
  return { path, verdict, note: file.note };
}
