import { crc32 } from 'node:zlib';
import { unzipSync, Zip } from 'fflate';
import { expect, it } from 'vitest';
import { DeflatedEntry } from '../../src/workbook/deflated-entry.ts';

it('a part that is packed in pieces comes out whole, with its size and checksum', () => {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const pieces = Array.from({ length: 5 }, (_, index) => Buffer.from(`<c r="A${index}"><v>7</v></c>`.repeat(9000)));
  const entry = new DeflatedEntry('表.xml');
  zip.add(entry);
  pieces.forEach((piece, index) => {
    entry.push(piece, index === pieces.length - 1);
    // Whoever hands a piece over may use its bytes again.
    const copy = Buffer.from(piece);
    piece.fill(0);
    pieces[index] = copy;
  });
  zip.end();
  const whole = Buffer.concat(pieces);
  const unpacked = unzipSync(Buffer.concat(chunks))['表.xml'] ?? new Uint8Array();
  expect(Buffer.compare(unpacked, whole)).toBe(0);
  expect([entry.size, entry.crc]).toEqual([whole.length, crc32(whole)]);
});
