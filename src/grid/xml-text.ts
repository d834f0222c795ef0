/**
 * Decodes a stretch of XML in UTF-8: line ends become `\n`, references become characters.
 *
 * @param escaped whether it holds a `&`
 * @returns undefined where a reference is none that XML knows
 */
export function xmlText(bytes: Buffer, start: number, end: number, escaped: boolean): string | undefined {
  const text = bytes.toString('utf8', start, end);
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return escaped ? withoutReferences(lines) : lines;
}

const named: Readonly<Record<string, string>> = Object.freeze({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" });

function withoutReferences(text: string): string | undefined {
  let isSound = true;
  const plain = text.replace(/&(?:#x0*([0-9a-fA-F]{1,6});|#0*(\d{1,7});|([a-z]{2,4});)?/g, (_, hex, decimal, name) => {
    const character = name === undefined ? fromCode(hex, decimal) : named[name];
    isSound &&= character !== undefined;
    return character ?? '';
  });
  return isSound ? plain : undefined;
}

/** A character that XML 1.0 allows (production 2). */
function fromCode(hex: string | undefined, decimal: string | undefined): string | undefined {
  const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16);
  const isAllowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return isAllowed ? String.fromCodePoint(code) : undefined;
}
