/** Width of a text in characters of a fixed pitch: a Chinese character takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/.test(character) ? 2 : 1;
  return width;
}

/** Lines that a text needs when it wraps in a column of this width. */
export function wrappedLines(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width - 1))), 0);
}
