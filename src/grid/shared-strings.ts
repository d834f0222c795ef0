import { overCap } from './reading-stop.ts';
import { RichText } from './rich-text.ts';
import { walkXml } from './walk-xml.ts';
import type { ReadingCaps } from './workbook-reading.ts';

/**
 * The shared strings of a workbook by index (ECMA-376-1 §18.4).
 *
 * @throws ReadingStop
 */
export function readSharedStrings(xml: string, part: string, caps: ReadingCaps): readonly string[] {
  const strings: string[] = [];
  const rich = new RichText();
  walkXml(xml, part, 'sst', caps.xmlDepth, {
    open: (name) => rich.open(name),
    text: (text) => rich.text(text),
    close(name) {
      rich.close(name);
      if (name === 'si') strings.push(checkedText(rich.take(), caps));
    },
  });
  return strings;
}

/** A text no longer than a cell of Excel may hold. */
export function checkedText(text: string, caps: ReadingCaps): string {
  if (text.length > caps.textLength) {
    throw overCap({ zh: '一个单元格的字符数', en: 'characters in one cell' }, text.length, caps.textLength);
  }
  return text;
}
