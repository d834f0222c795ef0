import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { damaged, overCap, ReadingStop } from './reading-stop.ts';
import type { ReadingCaps } from './workbook-reading.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Deflate expands at most 1,032 times, so one step yields at most about 8 MB before the count is looked at. */
const stepBytes = 8 * 1024;
const freeBytes = 100 * 1024;

/**
 * Unpacks one entry and checks it against its declared size and CRC-32. Output is counted while inflating, so a
 * bomb stops at the cap, whatever sizes it declares.
 *
 * @param budget bytes that the whole file may still unpack to
 * @throws ReadingStop
 */
export function inflateEntry(entry: ZipEntry, caps: ReadingCaps, budget: number): Uint8Array {
  const unpacked = entry.method === 0 ? entry.packed : inflate(entry, caps, budget);
  if (unpacked.length !== entry.size) {
    throw damaged(`“${entry.name}”的长度与声明不符`, `"${entry.name}" does not have the length it declares`);
  }
  if (crc32(unpacked) !== entry.crc) {
    throw damaged(`“${entry.name}”的校验和（CRC）不符`, `the checksum (CRC) of "${entry.name}" is wrong`);
  }
  return unpacked;
}

function inflate(entry: ZipEntry, caps: ReadingCaps, budget: number): Uint8Array {
  // What is longer than declared is only counted, not kept.
  const output = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    const room = output.length - length;
    if (room > 0) output.set(chunk.length > room ? chunk.subarray(0, room) : chunk, length);
    length += chunk.length;
    checkLength(entry, length, caps, budget);
  });
  try {
    for (let at = 0; at < entry.packed.length; at += stepBytes) {
      const next = Math.min(at + stepBytes, entry.packed.length);
      stream.push(entry.packed.subarray(at, next), next === entry.packed.length);
    }
  } catch (cause) {
    if (cause instanceof ReadingStop) throw cause;
    throw damaged(`“${entry.name}”无法解压`, `"${entry.name}" cannot be unpacked`);
  }
  if (length !== entry.size) {
    throw damaged(`“${entry.name}”的长度与声明不符`, `"${entry.name}" does not have the length it declares`);
  }
  return output;
}

function checkLength(entry: ZipEntry, length: number, caps: ReadingCaps, budget: number): void {
  const { name } = entry;
  if (length > caps.entryBytes) {
    throw overCap({ zh: `“${name}”解压后的字节数`, en: `bytes of "${name}" when unpacked` }, length, caps.entryBytes);
  }
  if (length > budget) {
    throw overCap({ zh: '解压后的字节数', en: 'bytes when unpacked' }, caps.inflatedBytes + 1, caps.inflatedBytes);
  }
  if (length > freeBytes + caps.ratio * entry.packed.length) {
    const ratio = Math.floor(length / Math.max(1, entry.packed.length));
    throw overCap({ zh: `“${name}”的压缩比`, en: `compression ratio of "${name}"` }, ratio, caps.ratio);
  }
}
