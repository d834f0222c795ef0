import { decodeXml } from './decode-xml.ts';
import { inflateEntry } from './inflate-entry.ts';
import { damaged } from './reading-stop.ts';
import type { ReadingCaps } from './workbook-reading.ts';
import type { ZipEntry } from './zip-directory.ts';
import { readZipDirectory } from './zip-directory.ts';

/** The parts of an Office file by name, unpacked only when asked for. */
export interface WorkbookPackage {
  /** Names as they stand in the ZIP, without a leading `/`. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The text of a part; names are compared without case. Throws ReadingStop when it is missing or damaged. */
  read(name: string): string;
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
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(name.toLowerCase()),
    read(name) {
      const entry = byName.get(name.toLowerCase());
      if (!entry) throw damaged(`缺少部件“${name}”`, `the part "${name}" is missing`);
      const unpacked = inflateEntry(entry, caps, budget);
      budget -= unpacked.length;
      return decodeXml(unpacked, entry.name);
    },
  };
}
