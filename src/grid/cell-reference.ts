/** Rows and columns of a sheet (ECMA-376 and every Excel since 2007). */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/**
 * Reads `D14` as row and column, 1-based, which may lie beyond the last ones.
 *
 * @returns undefined where the text is no cell reference
 */
export function parseReference(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,7})\$?(\d{1,10})$/.exec(text);
  if (!match) return undefined;
  const [, letters = '', digits] = match;
  let column = 0;
  // Bit 5 is all that tells a lower-case letter of ASCII from its capital.
  for (let at = 0; at < letters.length; at++) column = column * 26 + (letters.charCodeAt(at) & 0x5f) - 64;
  const row = Number(digits);
  return row === 0 ? undefined : { row, column };
}
