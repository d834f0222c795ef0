/** What the attribute `t` of a cell says of its value (ECMA-376-1 §18.18.11). */
export const cellType = Object.freeze({ number: 0, shared: 1, string: 2, inline: 3, boolean: 4, error: 5, date: 6 });

/** Reads it out of the part; a type nobody has heard of is a number. */
export function readCellType(bytes: Buffer, start: number, end: number): number {
  if (end - start === 1) return ofOneLetter[bytes[start] ?? 0] ?? cellType.number;
  const text = bytes.toString('latin1', start, end);
  if (text === 'str') return cellType.string;
  return text === 'inlineStr' ? cellType.inline : cellType.number;
}

/** By the letters b, d, e, s. */
const ofOneLetter: Readonly<Record<number, number>> = Object.freeze({
  98: cellType.boolean,
  100: cellType.date,
  101: cellType.error,
  115: cellType.shared,
});
