import { damaged, ReadingStop } from './reading-stop.ts';

/** Where the central directory of a ZIP stands, and how many entries it has. */
export interface ZipEnd {
  readonly count: number;
  readonly start: number;
  /** Behind the last entry of the directory. */
  readonly end: number;
}

const endOfDirectory = 0x06054b50;
const endLength = 22;
const locatorSignature = 0x07064b50;
const locatorLength = 20;
const end64Signature = 0x06064b50;

/** Stand in a field of 16 or 32 bits whose value is in the ZIP64 record (APPNOTE 4.4.1.4). */
const [unsaid16, unsaid32] = [0xffff, 0xffffffff];

/**
 * Reads the end record of a ZIP (PKWARE APPNOTE 6.3.10, 4.3.14–4.3.16), ZIP64 or not: streaming writers use ZIP64 for
 * files of any size.
 *
 * @throws ReadingStop where there is none, where something follows it, or where it contradicts itself
 */
export function readZipEnd(view: DataView): ZipEnd {
  const at = findEnd(view);
  const count = view.getUint16(at + 10, true);
  const length = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  if (at + endLength + view.getUint16(at + 20, true) !== view.byteLength) {
    throw damaged('文件末尾有多余的内容', 'there are bytes after its end');
  }
  const locator = at - locatorLength;
  const is64 = locator >= 0 && view.getUint32(locator, true) === locatorSignature;
  const large = is64 ? readEnd64(view, locator) : undefined;
  if (!large) return checkedEnd({ count, start, end: at }, length);
  const { zipEnd } = large;
  const agrees =
    (count === unsaid16 || count === zipEnd.count) &&
    (length === unsaid32 || length === large.length) &&
    (start === unsaid32 || start === zipEnd.start);
  if (!agrees) throw damagedDirectory();
  return checkedEnd(zipEnd, large.length);
}

export function damagedDirectory(): ReadingStop {
  return damaged('压缩包目录损坏', 'its table of contents is damaged');
}

/** A 64-bit field, exact up to 2^53: no file is that large. */
export function readUint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function checkedEnd(zipEnd: ZipEnd, length: number): ZipEnd {
  if (zipEnd.start + length !== zipEnd.end) {
    throw damaged('文件开头或目录前有多余的内容', 'there are bytes before its beginning');
  }
  return zipEnd;
}

/** The last end-of-directory record; its comment may be up to 65,535 bytes. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw new ReadingStop('damaged', { code: 'file-truncated', parameters: {} });
}

function readEnd64(view: DataView, locator: number): { readonly zipEnd: ZipEnd; readonly length: number } {
  const at = readUint64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== end64Signature) throw damagedDirectory();
  if (at + 12 + readUint64(view, at + 4) !== locator) throw damagedDirectory();
  const zipEnd = { count: readUint64(view, at + 32), start: readUint64(view, at + 48), end: at };
  return { zipEnd, length: readUint64(view, at + 40) };
}
