import type { ReadingCaps } from './workbook-reading.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Kept at a time: the returns of a district come from a few templates, saved by a few programs. */
const mostRemembered = 16;

/** Larger parts are not worth the memory. */
const largestRemembered = 64 * 1024;

interface Remembered<Result> {
  readonly caps: ReadingCaps;
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Buffer;
  readonly result: Result;
}

/**
 * What was read out of parts that are the same, byte for byte, in most workbooks of an inbox: styles, content types,
 * relationships. The packed bytes are compared, so that such a part need not even be unpacked.
 */
export class PartMemory<Result> {
  private remembered: readonly Remembered<Result>[] = [];

  /**
   * The result for this part: that of an equal one before, else what `read` makes of it.
   *
   * @param read unpacks, verifies and reads the part; a pure function of it and the caps
   */
  recall(entry: ZipEntry, caps: ReadingCaps, read: () => Result): Result {
    const known = this.remembered.find((candidate) => isSame(candidate, entry, caps));
    if (known) return known.result;
    const result = read();
    const { name, method, crc, size, packed } = entry;
    if (packed.length > largestRemembered) return result;
    const added = { caps, name, method, crc, size, packed: Buffer.from(packed), result };
    this.remembered = [added, ...this.remembered.slice(0, mostRemembered - 1)];
    return result;
  }
}

function isSame<Result>(known: Remembered<Result>, entry: ZipEntry, caps: ReadingCaps): boolean {
  const { name, method, crc, size, packed } = entry;
  const isAlike = known.crc === crc && known.size === size && known.method === method;
  return isAlike && known.name === name && known.caps === caps && known.packed.equals(packed);
}
