import { damaged, overCap, ReadingStop, unsafe } from './reading-stop.ts';
import type { ReadingCaps } from './workbook-reading.ts';
import { damagedDirectory, readUint64, readZipEnd } from './zip-end.ts';
import { zipEntryName } from './zip-entry-name.ts';

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
/** Stands where the value is in a ZIP64 field. */
const unsaid = 0xffffffff;
/** Longer than any part name that Office takes. */
const nameBytes = 1024;

/**
 * Reads the central directory of a ZIP (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16) and refuses whatever
 * two programs could read differently: names twice, overlapping entries, bytes before or after, a local header
 * that says something else.
 *
 * @throws ReadingStop
 */
export function readZipDirectory(bytes: Uint8Array, caps: ReadingCaps): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = readZipEnd(view);
  if (count > caps.zipEntries) throw overCap({ zh: '压缩包条目数', en: 'entries' }, count, caps.zipEntries);
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

/** What the directory says of one entry. */
interface CentralEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
  readonly local: number;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  directoryStart: number,
): { entry: ZipEntry; span: Span; next: number } {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw damagedDirectory();
  const rawName = bytes.subarray(at + 46, nameEnd);
  const name = partName(rawName, view.getUint16(at + 8, true));
  checkAttributes(view, at, name);
  const central: CentralEntry = {
    name,
    rawName,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...readSizes(view, at, nameEnd, extraEnd),
  };
  const { size, packedSize, local } = central;
  const dataStart = readLocalHeader(bytes, view, central);
  const dataEnd = dataStart + packedSize;
  if (dataEnd > directoryStart) throw damaged(`“${name}”超出文件范围`, `"${name}" reaches beyond the file`);
  const method = central.method === 8 ? 8 : 0;
  return {
    entry: { name, method, crc: central.crc, size, packed: bytes.subarray(dataStart, dataEnd) },
    span: { start: local, end: dataEnd },
    next,
  };
}

/** Sizes and offset; those that do not fit 32 bits, or that the writer did not know, are in the ZIP64 field (4.5.3). */
function readSizes(
  view: DataView,
  at: number,
  extraStart: number,
  extraEnd: number,
): Pick<CentralEntry, 'size' | 'packedSize' | 'local'> {
  let field = findZip64(view, extraStart, extraEnd);
  const sizeAt = (place: number): number => {
    const plain = view.getUint32(place, true);
    if (plain !== unsaid) return plain;
    if (!field || field.at + 8 > field.end) throw damagedDirectory();
    const value = readUint64(view, field.at);
    field = { at: field.at + 8, end: field.end };
    return value;
  };
  // In the order of the field, which lists only what is left out.
  const size = sizeAt(at + 24);
  return { size, packedSize: sizeAt(at + 20), local: sizeAt(at + 42) };
}

/** The ZIP64 field among the extra fields of a header. */
function findZip64(view: DataView, start: number, end: number): { at: number; end: number } | undefined {
  for (let at = start; at + 4 <= end; ) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) return { at: at + 4, end: Math.min(next, end) };
    at = next;
  }
  return undefined;
}

function checkAttributes(view: DataView, at: number, name: string): void {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  // Bits 0 and 6: encrypted; bit 13: the directory is (4.4.4).
  if (flags & 0x2041) throw new ReadingStop('refused', { code: 'file-encrypted', parameters: {} });
  if (method !== 0 && method !== 8) {
    throw damaged(`“${name}”用了不支持的压缩方法 ${method}`, `"${name}" is packed with unsupported method ${method}`);
  }
  // S_IFLNK in the upper half of the attributes; no file of another system than Unix has those bits.
  if (view.getUint32(at + 38, true) >>> 28 === 0xa) {
    throw unsafe(`“${name}”是符号链接`, `"${name}" is a symbolic link`);
  }
}

/** @returns where the packed bytes begin */
function readLocalHeader(bytes: Uint8Array, view: DataView, central: CentralEntry): number {
  const { local: at, name, rawName } = central;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localHeader) throw damagedDirectory();
  const nameLength = view.getUint16(at + 26, true);
  const localName = bytes.subarray(at + 30, at + 30 + nameLength);
  const isSame = nameLength === rawName.length && localName.every((byte, index) => byte === rawName[index]);
  if (!isSame) throw damaged(`“${name}”的两处名称不一致`, `"${name}" carries two different names`);
  if (!agrees(view, central)) {
    throw damaged(`“${name}”的两处长度或校验和不一致`, `"${name}" carries two different sizes or checksums`);
  }
  return at + 30 + nameLength + view.getUint16(at + 28, true);
}

/** Whether the local header says the same; sizes may be left to a descriptor behind the data (bit 3), or to ZIP64. */
function agrees(view: DataView, { local: at, method, crc, size, packedSize }: CentralEntry): boolean {
  if (view.getUint16(at + 8, true) !== method) return false;
  if (view.getUint16(at + 6, true) & 8) return true;
  const isSaid = (place: number, expected: number): boolean => {
    const value = view.getUint32(place, true);
    return value === expected || value === unsaid;
  };
  return view.getUint32(at + 14, true) === crc && isSaid(at + 18, packedSize) && isSaid(at + 22, size);
}

/** Old writers on Windows put `\` into part names, and a few begin with `/`. */
function partName(raw: Uint8Array, flags: number): string {
  if (raw.length > nameBytes)
    throw overCap({ zh: '条目名的字节数', en: 'bytes in an entry name' }, raw.length, nameBytes);
  const name = zipEntryName(raw, flags).replaceAll('\\', '/');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (/[\0-\x1f\x7f-\x9f]/.test(name)) {
    throw unsafe('条目名含控制字符', 'an entry name holds control characters');
  }
  if (/^\/?[A-Za-z]:/.test(name) || name.split('/').includes('..')) {
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
