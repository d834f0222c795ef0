import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { ZipInputFile } from 'fflate';
import { fixedTime } from './zip-order.ts';

/** How hard summaries are packed: 1 takes a fifth of the time that fflate takes at 4, for a file a twentieth larger. */
const level = 1;

/**
 * A file in a ZIP archive that is packed piece by piece by the platform's zlib. Each piece ends on a byte and refers to
 * nothing before it, so that nothing has to be kept from one to the next; a piece should be some 100 kB or more.
 */
export class DeflatedEntry implements ZipInputFile {
  readonly filename: string;
  readonly mtime = fixedTime();
  /** Deflate (APPNOTE.TXT 4.4.5). */
  readonly compression = 8;
  size = 0;
  crc = 0;
  /** Set by the archive that the entry is added to. */
  ondata: NonNullable<ZipInputFile['ondata']> = () => undefined;

  constructor(filename: string) {
    this.filename = filename;
  }

  /** @param bytes are read before this returns, and may be changed afterwards */
  push(bytes: Uint8Array, isLast: boolean): void {
    this.size += bytes.length;
    this.crc = crc32(bytes, this.crc);
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    const chunkSize = Math.max(1024, bytes.length >> 2);
    this.ondata(null, deflateRawSync(bytes, { level, finishFlush, chunkSize }), isLast);
  }
}
