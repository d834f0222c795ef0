const utf8 = new TextDecoder('utf-8', { fatal: true });
const gb18030 = new TextDecoder('gb18030', { fatal: true });
/** Lenient: what is in no known encoding is compared as it comes out, the same in both places. */
const lenient = new TextDecoder('utf-8');

/**
 * The name of a ZIP entry. Bit 11 says UTF-8 (PKWARE APPNOTE 4.4.4); without it old Windows writes the code page of the
 * machine, which here is GBK, and macOS writes UTF-8 all the same.
 */
export function zipEntryName(raw: Uint8Array, flags: number): string {
  // The same in all of them.
  if (raw.every((byte) => byte < 0x80)) return Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('latin1');
  for (const decoder of (flags & 0x800) !== 0 ? [utf8] : [utf8, gb18030]) {
    try {
      return decoder.decode(raw);
    } catch {
      // Not this encoding.
    }
  }
  return lenient.decode(raw);
}
