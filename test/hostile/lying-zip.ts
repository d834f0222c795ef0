import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a ZIP, and what to say about it that is not so. Each `central…` wins over the honest value there. */
export interface LyingEntry {
  readonly name: string | Uint8Array;
  readonly bytes: string | Uint8Array;
  /** Default: deflated. */
  readonly method?: number;
  /** Packed bytes as they are to stand in the file, whatever they unpack to. */
  readonly packed?: Uint8Array;
  readonly crc?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly flags?: number;
  readonly madeBy?: number;
  readonly attributes?: number;
  readonly centralName?: string | Uint8Array;
  readonly centralMethod?: number;
  readonly centralSize?: number;
  readonly centralCrc?: number;
  /** Offset the directory gives. */
  readonly offset?: number;
  /** Sizes and CRC after the data, zeros in the local header (APPNOTE 4.3.9), with its signature or without. */
  readonly descriptor?: 'signed' | 'bare';
  /** Sizes in ZIP64 fields, of the directory too (4.5.3). */
  readonly zip64?: boolean;
  readonly localExtra?: Uint8Array;
  /** Bytes of no entry that follow it. */
  readonly gap?: Uint8Array;
}

export interface LyingZip {
  readonly entries: readonly LyingEntry[];
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly comment?: Uint8Array;
  /** Default: as many as there are. */
  readonly count?: number;
  readonly directoryStart?: number;
  readonly directoryLength?: number;
  /** A ZIP64 end record and its locator before the end record (4.3.14). */
  readonly zip64?: boolean;
}

/** Stands where a ZIP64 field has the value. */
const unsaid = 0xffffffff;
const utf8 = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? Buffer.from(text) : text);

/** Little-endian fields, each `[bytes, value]`. */
function fields(...pairs: readonly (readonly [1 | 2 | 4 | 8, number])[]): Buffer {
  return Buffer.concat(
    pairs.map(([width, value]) => {
      const field = Buffer.alloc(width);
      if (width === 8) field.writeBigUInt64LE(BigInt(value));
      else field.writeUIntLE(value >>> 0, 0, width);
      return field;
    }),
  );
}

/** Writes a ZIP (PKWARE APPNOTE 6.3.10) whose parts may contradict each other in every way. */
export function writeLyingZip(zip: LyingZip): Uint8Array {
  const chunks: Uint8Array[] = [zip.before ?? new Uint8Array()];
  const directory: Uint8Array[] = [];
  let at = chunks[0]?.length ?? 0;
  for (const entry of zip.entries) {
    const written = writeEntry(entry, at);
    chunks.push(written.local);
    directory.push(written.central);
    at += written.local.length;
  }
  const central = Buffer.concat(directory);
  const [count, length, start] = [
    zip.count ?? zip.entries.length,
    zip.directoryLength ?? central.length,
    zip.directoryStart ?? at,
  ];
  const end64 = zip.zip64 ? zip64End(count, length, start, at + central.length) : new Uint8Array();
  const comment = zip.comment ?? new Uint8Array();
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, zip.zip64 ? 0xffff : count],
    [2, zip.zip64 ? 0xffff : count],
    [4, zip.zip64 ? unsaid : length],
    [4, zip.zip64 ? unsaid : start],
    [2, comment.length],
  );
  return new Uint8Array(Buffer.concat([...chunks, central, end64, end, comment, zip.after ?? new Uint8Array()]));
}

function zip64End(count: number, length: number, start: number, place: number): Buffer {
  const record = fields(
    [4, 0x06064b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, length],
    [8, start],
  );
  return Buffer.concat([record, fields([4, 0x07064b50], [4, 0], [8, place], [4, 1])]);
}

function writeEntry(entry: LyingEntry, at: number): { local: Buffer; central: Buffer } {
  const bytes = utf8(entry.bytes);
  const method = entry.method ?? 8;
  const packed = entry.packed ?? (method === 8 ? deflateRawSync(bytes) : bytes);
  const name = utf8(entry.name);
  const flags = (entry.flags ?? 0x800) | (entry.descriptor ? 8 : 0);
  const sizes = {
    crc: entry.crc ?? crc32(bytes),
    packed: entry.packedSize ?? packed.length,
    size: entry.size ?? bytes.length,
  };
  const own = entry.descriptor ? { crc: 0, packed: 0, size: 0 } : sizes;
  const extra = entry.zip64 ? fields([2, 1], [2, 16], [8, sizes.size], [8, sizes.packed]) : new Uint8Array();
  const localExtra = Buffer.concat([extra, entry.localExtra ?? new Uint8Array()]);
  const local = Buffer.concat([
    fields([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0x5021_0000], [4, own.crc]),
    fields([4, entry.zip64 ? unsaid : own.packed], [4, entry.zip64 ? unsaid : own.size]),
    fields([2, name.length], [2, localExtra.length]),
    name,
    localExtra,
    packed,
    descriptor(entry, sizes),
    entry.gap ?? new Uint8Array(),
  ]);
  const centralName = utf8(entry.centralName ?? name);
  const central = Buffer.concat([
    fields([4, 0x02014b50], [1, 20], [1, entry.madeBy ?? 0], [2, 20], [2, flags], [2, entry.centralMethod ?? method]),
    fields([4, 0x5021_0000], [4, entry.centralCrc ?? sizes.crc], [4, entry.zip64 ? unsaid : sizes.packed]),
    fields([4, entry.zip64 ? unsaid : (entry.centralSize ?? sizes.size)], [2, centralName.length], [2, extra.length]),
    fields([2, 0], [2, 0], [2, 0], [4, entry.attributes ?? 0], [4, entry.offset ?? at]),
    centralName,
    extra,
  ]);
  return { local, central };
}

function descriptor(entry: LyingEntry, sizes: { crc: number; packed: number; size: number }): Uint8Array {
  if (!entry.descriptor) return new Uint8Array();
  const bare = fields([4, sizes.crc], [4, sizes.packed], [4, sizes.size]);
  return entry.descriptor === 'signed' ? Buffer.concat([fields([4, 0x08074b50]), bare]) : bare;
}

/** The parts of a workbook as honest entries; single ones may be told to lie. */
export function lyingEntries(
  parts: Readonly<Record<string, string | Uint8Array>>,
  lies: Readonly<Record<string, Partial<LyingEntry>>> = {},
): LyingEntry[] {
  return Object.entries(parts).map(([name, bytes]) => ({ name, bytes, ...lies[name] }));
}
