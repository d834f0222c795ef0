/**
 * How wide a text is in units of Excel's column width: a Chinese character is two.
 *
 * @example textWidth('合计 a') // 6
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** Lines a text takes in a column. */
export function linesIn(text: string, columnWidth: number): number {
  const usable = Math.max(2, columnWidth - 1);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / usable)), 0);
}
