import { decodeXml } from './decode-xml.ts';
import { inflateEntry } from './inflate-entry.ts';
import type { PartMemory } from './part-memory.ts';
import { damaged } from './reading-stop.ts';
import type { ReadingCaps } from './workbook-reading.ts';
import type { ZipEntry } from './zip-directory.ts';
import { readZipDirectory } from './zip-directory.ts';

/** The parts of an Office file by name, unpacked only when asked for. */
export interface WorkbookPackage {
  /** Names as they stand in the ZIP, without a leading `/`. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** A part in UTF-8; names are compared without case. Throws ReadingStop when it is missing or damaged. */
  read(name: string): Buffer;
  /** What a part holds, as remembered from an equal one or as `read` makes it out. Throws as {@link WorkbookPackage.read}. */
  recall<Result>(name: string, memory: PartMemory<Result>, read: (xml: Buffer) => Result): Result;
}

/**
 * Opens the ZIP of an Office file.
 *
 * @throws ReadingStop
 */
export function openPackage(bytes: Uint8Array, caps: ReadingCaps): WorkbookPackage {
  const entries = readZipDirectory(bytes, caps).filter((entry) => !entry.name.endsWith('/'));
  const byName = new Map<string, ZipEntry>(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let budget = caps.inflatedBytes;
  const entryOf = (name: string): ZipEntry => {
    const entry = byName.get(name.toLowerCase());
    if (!entry) throw damaged(`缺少部件“${name}”`, `the part "${name}" is missing`);
    return entry;
  };
  const unpack = (entry: ZipEntry): Buffer => {
    const unpacked = inflateEntry(entry, caps, budget);
    budget -= unpacked.length;
    return decodeXml(unpacked, entry.name);
  };
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(name.toLowerCase()),
    read: (name) => unpack(entryOf(name)),
    recall(name, memory, read) {
      const entry = entryOf(name);
      return memory.recall(entry, caps, () => read(unpack(entry)));
    },
  };
}
