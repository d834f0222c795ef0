import { unescapeCellText } from './cell-text.ts';
import { sheetName } from './sheet-names.ts';
import { type XmlTokens, xmlToken } from './xml-tokens.ts';

/**
 * Reads the text of the `si` or `is` element just opened, to its end: plain or in runs, phonetic runs (`rPh`) left out
 * (ECMA-376-1 §18.4.4, §18.4.6).
 */
export function readRichText(tokens: XmlTokens): string {
  const { level } = tokens;
  let text = '';
  for (;;) {
    const token = tokens.next(false);
    if (tokens.level < level) return unescapeCellText(text);
    if (token !== xmlToken.open) continue;
    if (tokens.name === sheetName.t) text += tokens.elementText() ?? tokens.text();
    else if (tokens.name === sheetName.rPh) tokens.passElement();
  }
}
