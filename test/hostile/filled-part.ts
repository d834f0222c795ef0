import { crc32, deflateRawSync } from 'node:zlib';
import { drawnParts } from './drawn-parts.ts';
import type { LyingEntry } from './lying-zip.ts';
import { lyingEntries, writeLyingZip } from './lying-zip.ts';

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const packaging = 'http://schemas.openxmlformats.org/package/2006';
export const mebibyte = 1024 * 1024;
/** Just below the cap of one entry. */
export const entryBytes = 63 * mebibyte;

export const parts = drawnParts();
export const sheetPart = 'xl/worksheets/sheet1.xml';
export const stringsPart = 'xl/sharedStrings.xml';
export const stylesPart = 'xl/styles.xml';

/** So little compressible that an entry of {@link entryBytes} stays below the ratio. */
export const ballast = `<!--${Array.from({ length: 170_000 }, (_, index) => crc32(`ballast ${index}`).toString(16).padStart(8, '0')).join('')}-->`;

/** Head, as much of the pattern as an entry may hold, tail. */
export function filled(head: string, pattern: string, tail: string, bytes = entryBytes): Buffer {
  const start = Buffer.from(head + ballast);
  const end = Buffer.from(tail);
  if (pattern === '') return Buffer.concat([start, end]);
  const count = Math.floor((bytes - start.length - end.length) / Buffer.byteLength(pattern));
  const middle = Buffer.alloc(count * Buffer.byteLength(pattern), pattern);
  return Buffer.concat([start, middle, end]);
}

export function packed(name: string, bytes: Buffer): LyingEntry {
  return { name, bytes, packed: deflateRawSync(bytes, { level: 1 }) };
}

/** The drawn workbook with one part that is filled up. */
export function withPart(name: string, bytes: Buffer, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const { [name]: _, ...rest }: Record<string, string> = { ...parts, ...more };
  return writeLyingZip({ entries: [...lyingEntries(rest), packed(name, bytes)] });
}

export const sheet = (inner: string) => `<worksheet xmlns="${main}">${inner}`;
