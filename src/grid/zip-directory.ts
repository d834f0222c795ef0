import { damaged, overCap, ReadingStop, unsafe } from './reading-stop.ts';
import type { ReadingCaps } from './workbook-reading.ts';

/** One entry of a ZIP as its central directory describes it, checked against its local header. */
export interface ZipEntry {
  /** With `/`, without a leading one; case kept. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** Declared bytes after inflating. */
  readonly size: number;
  /** The packed bytes. */
  readonly packed: Uint8Array;
}

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
const endLength = 22;
/** Lenient: a name that is no UTF-8 is compared as it comes out, the same in both places. */
const nameDecoder = new TextDecoder('utf-8');

/**
 * Reads the central directory of a ZIP (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16) and refuses whatever
 * two programs could read differently: names twice, overlapping entries, bytes before or after, a local header
 * that says something else.
 *
 * @throws ReadingStop
 */
export function readZipDirectory(bytes: Uint8Array, caps: ReadingCaps): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count > caps.zipEntries) throw overCap({ zh: '压缩包条目数', en: 'entries' }, count, caps.zipEntries);
  if (end + endLength + view.getUint16(end + 20, true) !== bytes.length) {
    throw damaged('文件末尾有多余的内容', 'there are bytes after its end');
  }
  if (start + length !== end) throw damaged('文件开头或目录前有多余的内容', 'there are bytes before its beginning');
  const entries: ZipEntry[] = [];
  const spans: Span[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== centralHeader) throw damagedDirectory();
    const { entry, span, next } = readEntry(bytes, view, at, start);
    entries.push(entry);
    spans.push(span);
    at = next;
  }
  if (at !== end) throw damagedDirectory();
  checkNames(entries);
  checkSpans(spans);
  checkDeclaredSizes(entries, caps);
  return entries;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function damagedDirectory(): ReadingStop {
  return damaged('压缩包目录损坏', 'its table of contents is damaged');
}

/** The last end-of-directory record; its comment may be up to 65,535 bytes. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw new ReadingStop('damaged', { code: 'file-truncated', parameters: {} });
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  directoryStart: number,
): { entry: ZipEntry; span: Span; next: number } {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw damagedDirectory();
  const rawName = bytes.subarray(at + 46, nameEnd);
  const name = partName(rawName);
  checkAttributes(view, at, name);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  // 0xFFFFFFFF would stand for a ZIP64 size; a file below 4 GB has no need of one.
  if (packedSize === 0xffffffff || local === 0xffffffff || size === 0xffffffff) throw damagedDirectory();
  const dataStart = readLocalHeader(bytes, view, local, rawName, name);
  const dataEnd = dataStart + packedSize;
  if (dataEnd > directoryStart) throw damaged(`“${name}”超出文件范围`, `"${name}" reaches beyond the file`);
  return {
    entry: {
      name,
      method: view.getUint16(at + 10, true) === 8 ? 8 : 0,
      crc: view.getUint32(at + 16, true),
      size,
      packed: bytes.subarray(dataStart, dataEnd),
    },
    span: { start: local, end: dataEnd },
    next,
  };
}

function checkAttributes(view: DataView, at: number, name: string): void {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  // Bits 0 and 6: encrypted (4.4.4).
  if (flags & 0x41) throw new ReadingStop('refused', { code: 'file-encrypted', parameters: {} });
  if (method !== 0 && method !== 8) {
    throw damaged(`“${name}”用了不支持的压缩方法 ${method}`, `"${name}" is packed with unsupported method ${method}`);
  }
  // Made by Unix (3), file type symbolic link (S_IFLNK) in the upper half of the attributes.
  if (view.getUint8(at + 5) === 3 && view.getUint32(at + 38, true) >>> 28 === 0xa) {
    throw unsafe(`“${name}”是符号链接`, `"${name}" is a symbolic link`);
  }
}

/** @returns where the packed bytes begin */
function readLocalHeader(bytes: Uint8Array, view: DataView, at: number, rawName: Uint8Array, name: string): number {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localHeader) throw damagedDirectory();
  const nameLength = view.getUint16(at + 26, true);
  const localName = bytes.subarray(at + 30, at + 30 + nameLength);
  const same = nameLength === rawName.length && localName.every((byte, index) => byte === rawName[index]);
  if (!same) throw damaged(`“${name}”的两处名称不一致`, `"${name}" carries two different names`);
  return at + 30 + nameLength + view.getUint16(at + 28, true);
}

/** Old writers on Windows put `\` into part names, and a few begin with `/`. */
function partName(raw: Uint8Array): string {
  const name = nameDecoder.decode(raw).replaceAll('\\', '/');
  if (/^\/?[A-Za-z]:/.test(name) || name.split('/').includes('..') || name.includes('\0')) {
    throw unsafe(`条目名“${name}”指向文件之外`, `the entry name "${name}" points outside the file`);
  }
  return name.replace(/^\/+/, '');
}

/** Part names are compared without case (ECMA-376-2 §6.2.2.3). */
function checkNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw damaged(`“${name}”出现两次`, `"${name}" is there twice`);
    seen.add(key);
  }
}

function checkSpans(spans: readonly Span[]): void {
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  if ((ordered[0]?.start ?? 0) !== 0) throw damaged('文件开头有多余的内容', 'there are bytes before its beginning');
  ordered.reduce(
    (before, span) => {
      if (span.start < before.end) throw damaged('条目互相重叠', 'its entries overlap');
      return span;
    },
    { start: 0, end: 0 },
  );
}

function checkDeclaredSizes(entries: readonly ZipEntry[], caps: ReadingCaps): void {
  let total = 0;
  for (const { name, size } of entries) {
    total += size;
    if (size > caps.entryBytes) {
      throw overCap({ zh: `“${name}”解压后的字节数`, en: `bytes of "${name}" when unpacked` }, size, caps.entryBytes);
    }
  }
  if (total > caps.inflatedBytes) {
    throw overCap({ zh: '解压后的字节数', en: 'bytes when unpacked' }, total, caps.inflatedBytes);
  }
}
