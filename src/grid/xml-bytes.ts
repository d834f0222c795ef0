/** Characters that XML is made of. */
export const xmlByte = Object.freeze({
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  exclamation: 33,
  quote: 34,
  ampersand: 38,
  apostrophe: 39,
  slash: 47,
  colon: 58,
  less: 60,
  equals: 61,
  greater: 62,
  question: 63,
  bracket: 91,
});

export function isXmlSpace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

/** Where the white space from `at` on ends. */
export function passXmlSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isXmlSpace(bytes[at] ?? 0)) at++;
  return at;
}

/** Letters, `_`, and everything beyond ASCII: what a name may begin with, near enough. */
export function startsXmlName(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f || byte >= 0x80;
}
