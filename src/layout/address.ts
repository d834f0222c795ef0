/** A cell of a sheet, 1-based. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** Column letters: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** As Excel shows it: `D14`. */
export function formatAddress(address: Address): string {
  return `${columnLetters(address.column)}${address.row}`;
}
