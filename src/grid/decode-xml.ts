import { isUtf8 } from 'node:buffer';
import { ReadingStop } from './reading-stop.ts';

/** Strict decoders; each whole part is decoded in one call, so that nothing is left over from the part before. */
const decoders = {
  'utf-16le': new TextDecoder('utf-16le', { fatal: true }),
  'utf-16be': new TextDecoder('utf-16be', { fatal: true }),
} as const;

type Encoding = 'utf-8' | keyof typeof decoders;

/**
 * Brings an XML part to UTF-8 without a byte order mark: UTF-8 or UTF-16, by byte order mark, by the pattern of the
 * first bytes, or as declared (XML 1.0 appendix F). Nothing else is read, and nothing is repaired.
 *
 * @throws ReadingStop where the encoding is another one or the bytes do not follow it
 */
export function decodeXml(bytes: Uint8Array, part: string): Buffer {
  const encoding = sniff(bytes);
  const xml = encoding === 'utf-8' ? plainUtf8(bytes, part) : fromUtf16(bytes, part, encoding);
  const head = xml.toString('latin1', 0, 1024);
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1]?.toLowerCase();
  if (declared !== undefined && !agrees(declared, encoding)) throw wrongEncoding(part, declared);
  return xml;
}

function plainUtf8(bytes: Uint8Array, part: string): Buffer {
  if (!isUtf8(bytes)) throw wrongEncoding(part, 'utf-8');
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return Buffer.from(bytes.buffer, bytes.byteOffset + mark, bytes.length - mark);
}

function fromUtf16(bytes: Uint8Array, part: string, encoding: keyof typeof decoders): Buffer {
  try {
    return Buffer.from(decoders[encoding].decode(bytes));
  } catch {
    throw wrongEncoding(part, encoding);
  }
}

function sniff(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function agrees(declared: string, actual: Encoding): boolean {
  if (actual === 'utf-8') return declared === 'utf-8' || declared === 'utf8' || declared === 'us-ascii';
  return declared === 'utf-16' || declared === actual;
}

function wrongEncoding(part: string, encoding: string): ReadingStop {
  return new ReadingStop('refused', { code: 'file-encoding', parameters: { part, encoding } });
}
