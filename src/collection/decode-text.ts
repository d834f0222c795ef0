import { Trouble } from '../model/trouble.ts';

/**
 * The text of a file a person wrote: UTF-16 where a byte order mark says so, else strict UTF-8, else GB18030 (what
 * Excel on a Chinese Windows saves as CSV). Never a guess that leaves replacement characters.
 *
 * @throws Trouble when the bytes are text in none of these
 */
export function decodeText(file: string, bytes: Uint8Array): string {
  for (const encoding of encodings(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one: the next.
    }
  }
  const detail = { zh: '既不是 UTF-8 也不是 GB18030 文本', en: 'it is text in neither UTF-8 nor GB18030' };
  throw new Trouble([{ code: 'file-unreadable', parameters: { file, detail }, place: { file } }]);
}

function encodings(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}
