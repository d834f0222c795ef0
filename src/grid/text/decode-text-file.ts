import { ReadingStop } from '../reading-stop.ts';

/** A text, and how it was encoded. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030';
}

const decoders = {
  'utf-8': new TextDecoder('utf-8', { fatal: true }),
  'utf-16le': new TextDecoder('utf-16le', { fatal: true }),
  'utf-16be': new TextDecoder('utf-16be', { fatal: true }),
  gb18030: new TextDecoder('gb18030', { fatal: true }),
} as const;

/** Characters that no text holds: they tell binary files from text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const binary = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/;

/**
 * The text of a file: UTF-16 where a byte order mark says so, else strict UTF-8, else GB18030 (what Excel and WPS on a
 * Chinese Windows save as CSV). Never a guess: a text whose bytes were damaged on the way is not read as another one.
 *
 * @returns undefined where the file is no text at all
 * @throws ReadingStop where it is one that cannot be decoded
 */
export function decodeTextFile(bytes: Uint8Array): DecodedText | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, 'utf-16be');
  // ASCII is the same in all encodings that are left.
  if (binary.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))) return undefined;
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined && !isForeign(utf8)) return { text: utf8, encoding: 'UTF-8' };
  const gb18030 = utf8 === undefined && isDamagedUtf8(bytes) ? undefined : decoded(bytes, 'gb18030');
  // What GB18030 leaves for private use is what other encodings turn into.
  if (gb18030 !== undefined && !/[\p{Co}\p{Cn}]/u.test(gb18030)) return { text: gb18030, encoding: 'GB18030' };
  if (utf8 !== undefined) return { text: utf8, encoding: 'UTF-8' };
  throw undecodable();
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText | undefined {
  const text = decoded(bytes, encoding);
  if (text === undefined) throw undecodable();
  return binary.test(text) ? undefined : { text, encoding: 'UTF-16' };
}

function decoded(bytes: Uint8Array, encoding: keyof typeof decoders): string | undefined {
  try {
    return decoders[encoding].decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Letters from Latin Extended to N'Ko and no Chinese: a few characters of GB18030, two bytes each, may be sound UTF-8 by
 * chance (一些 is ҹЩ). Signs such as ² and · are met in both.
 */
function isForeign(text: string): boolean {
  return !/[\u0800-\uffff]/.test(text) && /[\u0100-\u07ff]/.test(text);
}

/** Mostly well-formed sequences of three bytes, which hardly occur in GB18030 by chance: UTF-8 with a few wrong bytes. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const wrong = lenient.split('\ufffd').length - 1;
  const wellFormed = lenient.match(/[\u0800-\ufffc]/g)?.length ?? 0;
  return wellFormed > wrong;
}

function undecodable(): ReadingStop {
  return new ReadingStop('damaged', { code: 'file-text-undecodable', parameters: {} });
}
