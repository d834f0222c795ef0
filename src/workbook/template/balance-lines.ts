/**
 * Breaks a Chinese heading that is too wide for its column into lines of equal length; left alone, a spreadsheet puts a
 * single character on the last one.
 *
 * @param columnWidth in units of Excel's column width
 * @example balanceLines('具备组建条件', 11) // '具备组\n建条件'
 */
export function balanceLines(text: string, columnWidth: number): string {
  // The cell keeps a unit for its margins, and a Chinese character takes two.
  const fitting = Math.max(1, Math.floor((columnWidth - 1) / 2));
  // Words of other scripts break at their spaces.
  return text.replace(/^\p{Script=Han}+$/gmu, (line) => inPieces([...line], fitting));
}

function inPieces(characters: readonly string[], fitting: number): string {
  const lines = Math.ceil(characters.length / fitting);
  const length = Math.ceil(characters.length / lines);
  const starts = Array.from({ length: lines }, (_, index) => index * length);
  return starts.map((start) => characters.slice(start, start + length).join('')).join('\n');
}
