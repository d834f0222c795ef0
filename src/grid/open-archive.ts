import { inflateEntry } from './inflate-entry.ts';
import { ReadingStop } from './reading-stop.ts';
import type { FileNote, ReadingCaps, ReadingVerdict } from './workbook-reading.ts';
import type { ZipEntry } from './zip-directory.ts';
import { readZipDirectory } from './zip-directory.ts';

/** A file in an archive: its bytes, or why there are none. */
export type ArchivedFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly verdict: ReadingVerdict; readonly note: FileNote };

/** A plain archive (.zip), as a street uses to pass the files of its communities on. */
export interface Archive {
  /** With folders, in the order of the archive. */
  readonly names: readonly string[];
  /** Each file once, unpacked when it is asked for, so that only one is in memory. */
  files(): Generator<ArchivedFile, void, undefined>;
}

/**
 * Opens a ZIP that is neither a workbook nor another document, under the caps of any other file. An entry that is
 * damaged or too large has an answer of its own.
 *
 * @returns undefined for every other file, for an empty archive, and for one whose directory is damaged or refused
 */
export function openArchive(bytes: Uint8Array, caps: ReadingCaps): Archive | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes.length > caps.fileBytes) return undefined;
  // Seen at once, as most workbooks begin: no need to read their directory twice.
  if (documentStart.test(Buffer.from(bytes.subarray(30, 60)).toString('latin1'))) return undefined;
  const entries = archiveEntries(bytes, caps);
  if (entries.length === 0 || isDocument(entries.map(({ name }) => name.toLowerCase()))) return undefined;
  return { names: entries.map(({ name }) => name), files: () => unpack(entries, caps) };
}

/** Where a local header has the name of its entry. */
const documentStart = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/)/;

function archiveEntries(bytes: Uint8Array, caps: ReadingCaps): readonly ZipEntry[] {
  try {
    return readZipDirectory(bytes, caps).filter(({ name }) => !name.endsWith('/'));
  } catch (cause) {
    if (cause instanceof ReadingStop) return [];
    throw cause;
  }
}

/** Office files and OpenDocument are archives too. */
function isDocument(names: readonly string[]): boolean {
  if (names.includes('[content_types].xml')) return true;
  const isOpenDocument = names.includes('mimetype') || names.includes('content.xml');
  if (isOpenDocument && names.includes('meta-inf/manifest.xml')) return true;
  return names.some((name) => /^(?:xl|word|ppt)\//.test(name));
}

function* unpack(entries: readonly ZipEntry[], caps: ReadingCaps): Generator<ArchivedFile, void, undefined> {
  const ofOne: ReadingCaps = { ...caps, entryBytes: Math.min(caps.entryBytes, caps.fileBytes) };
  let budget = caps.inflatedBytes;
  for (const entry of entries) {
    const { name } = entry;
    try {
      const bytes = inflateEntry(entry, ofOne, budget);
      budget -= bytes.length;
      yield { name, bytes };
    } catch (cause) {
      if (!(cause instanceof ReadingStop)) throw cause;
      // What did not come out whole was unpacked all the same, up to one of the caps.
      budget = Math.max(0, budget - Math.min(ofOne.entryBytes, entry.packed.length * caps.ratio));
      yield { name, verdict: cause.verdict, note: cause.note };
    }
  }
}
