// Unicode Standard Annex 11, East Asian Width: the blocks that are Wide or Fullwidth throughout, and emoji.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
// Combining marks, joiners and colours take no room.
const narrowed = /\p{Mark}|[\u200b-\u200d\ufeff]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that begins an SGR sequence (ECMA-48 8.3.117)
const colour = /\u001b\[[\d;]*m/g;

/** Columns a text takes in a terminal: a Chinese character takes two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(colour, '')) {
    if (wide.test(character)) width += 2;
    else if (!narrowed.test(character)) width += 1;
  }
  return width;
}

/** Fills up with spaces to a display width. */
export function padDisplay(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + space : space + text;
}
