import { ReadingStop } from './reading-stop.ts';

/** Strict decoders; each whole part is decoded in one call, so that nothing is left over from the part before. */
const decoders = {
  'utf-8': new TextDecoder('utf-8', { fatal: true }),
  'utf-16le': new TextDecoder('utf-16le', { fatal: true }),
  'utf-16be': new TextDecoder('utf-16be', { fatal: true }),
} as const;

/**
 * Decodes an XML part: UTF-8 or UTF-16, by byte order mark, by the pattern of the first bytes, or as declared
 * (XML 1.0 appendix F). Nothing else is read, and nothing is repaired.
 *
 * @throws ReadingStop where the encoding is another one or the bytes do not follow it
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const encoding = sniff(bytes);
  let text: string;
  try {
    text = decoders[encoding].decode(bytes);
  } catch {
    throw wrongEncoding(part, encoding);
  }
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1]?.toLowerCase();
  if (declared !== undefined && !agrees(declared, encoding)) throw wrongEncoding(part, declared);
  return text;
}

function sniff(bytes: Uint8Array): keyof typeof decoders {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function agrees(declared: string, actual: string): boolean {
  if (actual === 'utf-8') return declared === 'utf-8' || declared === 'utf8' || declared === 'us-ascii';
  return declared === 'utf-16' || declared === actual;
}

function wrongEncoding(part: string, encoding: string): ReadingStop {
  return new ReadingStop('refused', { code: 'file-encoding', parameters: { part, encoding } });
}
