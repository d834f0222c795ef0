import { unescapeCellText } from './cell-text.ts';
import { overCap } from './reading-stop.ts';
import { readRichText } from './rich-text.ts';
import { sheetName, sheetNames } from './sheet-names.ts';
import type { ReadingCaps } from './workbook-reading.ts';
import { XmlTokens, xmlToken } from './xml-tokens.ts';

const start = Buffer.from('<si><t>');
const preserved = Buffer.from('<si><t xml:space="preserve">');
const end = Buffer.from('</t></si>');

/**
 * The shared strings of a workbook by index (ECMA-376-1 §18.4).
 *
 * @param xml in UTF-8 (decode-xml.ts)
 * @throws ReadingStop
 */
export function readSharedStrings(xml: Buffer, part: string, caps: ReadingCaps): readonly string[] {
  const strings: string[] = [];
  const tokens = new XmlTokens(xml, part, 'sst', sheetNames, caps);
  for (let token = tokens.next(false); token !== xmlToken.end; token = tokens.next(false)) {
    if (token !== xmlToken.open) continue;
    if (tokens.name === sheetName.si) addString(strings, readRichText(tokens), caps);
    // Behind the root's own tag, and behind each string spelled otherwise.
    if (tokens.plainFrom !== undefined) tokens.resume(readPlainStrings(xml, tokens.plainFrom, strings, caps));
  }
  return strings;
}

/** No more of them than cells could show. */
function addString(strings: string[], text: string, caps: ReadingCaps): void {
  if (strings.length === caps.cells)
    throw overCap({ zh: '共享字符串数', en: 'shared strings' }, `>${caps.cells}`, caps.cells);
  strings.push(checkedText(text, caps));
}

/** A text no longer than a cell of Excel may hold. */
export function checkedText(text: string, caps: ReadingCaps): string {
  if (text.length > caps.textLength) {
    throw overCap({ zh: '一个单元格的字符数', en: 'characters in one cell' }, text.length, caps.textLength);
  }
  return text;
}

/**
 * Reads strings as nearly every program writes them, straight out of the bytes.
 *
 * @returns where the first one begins that is spelled otherwise
 */
function readPlainStrings(xml: Buffer, from: number, strings: string[], caps: ReadingCaps): number {
  let at = from;
  for (;;) {
    const text = startsWith(xml, at, start) ? at + start.length : at + preserved.length;
    if (text !== at + start.length && !startsWith(xml, at, preserved)) return at;
    const stop = plainTextEnd(xml, text);
    if (!startsWith(xml, stop, end)) return at;
    addString(strings, recalled(xml, text, stop, strings.length), caps);
    at = stop + end.length;
  }
}

/** Longer strings, and those beyond so many, are not worth the memory. */
const [longest, most] = [400, 4096];

/** The string last read at each index, and the bytes that it was read from: most workbooks of an inbox share most of theirs. */
const before: { readonly bytes: Buffer; readonly text: string }[] = [];

function recalled(xml: Buffer, start: number, stop: number, index: number): string {
  const known = before[index];
  if (known && known.bytes.length === stop - start && startsWith(xml, start, known.bytes)) return known.text;
  const text = unescapeCellText(xml.toString('utf8', start, stop));
  if (stop - start <= longest && index < most && index <= before.length) {
    before[index] = { bytes: Buffer.from(xml.subarray(start, stop)), text };
  }
  return text;
}

function startsWith(xml: Buffer, at: number, expected: Buffer): boolean {
  for (let index = 0; index < expected.length; index++) if (xml[at + index] !== expected[index]) return false;
  return true;
}

/** Where text without references and control characters ends. */
function plainTextEnd(xml: Buffer, from: number): number {
  let at = from;
  for (; at < xml.length; at++) {
    const byte = xml[at] ?? 0;
    if (byte === 0x3c || byte === 0x26 || (byte < 0x20 && byte !== 0x0a)) break;
  }
  return at;
}
