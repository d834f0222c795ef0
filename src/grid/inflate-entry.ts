import { crc32, inflateRawSync } from 'node:zlib';
import type { ReadingStop } from './reading-stop.ts';
import { damaged, overCap } from './reading-stop.ts';
import type { ReadingCaps } from './workbook-reading.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Unpacked in steps of at most this many bytes, whatever size an entry declares. */
const stepBytes = 1024 * 1024;
const freeBytes = 100 * 1024;

/**
 * Unpacks one entry and checks it against its declared size and CRC-32. Output is counted while inflating, so a
 * bomb stops at the cap, whatever sizes it declares.
 *
 * @param budget bytes that the whole file may still unpack to
 * @throws ReadingStop
 */
export function inflateEntry(entry: ZipEntry, caps: ReadingCaps, budget: number): Uint8Array {
  const unpacked = entry.method === 0 || entry.packed.length === 0 ? entry.packed : inflate(entry, caps, budget);
  // A stored entry that many sheets refer to counts each time, as a deflated one does.
  if (unpacked.length > budget) throw beyondLimit(entry, caps, budget, budget);
  if (unpacked.length !== entry.size) {
    throw damaged(`“${entry.name}”的长度与声明不符`, `"${entry.name}" does not have the length it declares`);
  }
  if (crc32(unpacked) !== entry.crc) {
    throw damaged(`“${entry.name}”的校验和（CRC）不符`, `the checksum (CRC) of "${entry.name}" is wrong`);
  }
  return unpacked;
}

function inflate(entry: ZipEntry, caps: ReadingCaps, budget: number): Uint8Array {
  const limit = Math.min(caps.entryBytes, budget, freeBytes + caps.ratio * entry.packed.length);
  try {
    // One byte of room more than declared, so that the end of the stream is seen in the first step.
    const chunkSize = Math.min(Math.max(entry.size + 1, 64), stepBytes);
    return inflateRawSync(entry.packed, { maxOutputLength: Math.max(limit, 1), chunkSize });
  } catch (cause) {
    if (cause instanceof RangeError) throw beyondLimit(entry, caps, budget, limit);
    throw damaged(`“${entry.name}”无法解压`, `"${entry.name}" cannot be unpacked`);
  }
}

/** Which of the caps the output ran into. */
function beyondLimit(entry: ZipEntry, caps: ReadingCaps, budget: number, limit: number): ReadingStop {
  const { name, packed, size } = entry;
  const reached = Math.max(limit + 1, size);
  if (limit === caps.entryBytes) {
    return overCap({ zh: `“${name}”解压后的字节数`, en: `bytes of "${name}" when unpacked` }, reached, caps.entryBytes);
  }
  if (limit === budget) {
    return overCap({ zh: '解压后的字节数', en: 'bytes when unpacked' }, caps.inflatedBytes + 1, caps.inflatedBytes);
  }
  const ratio = Math.floor(reached / Math.max(1, packed.length));
  return overCap({ zh: `“${name}”的压缩比`, en: `compression ratio of "${name}"` }, ratio, caps.ratio);
}
