/** What may have happened to the digits between what was meant and what was written. */
export type DigitSlip = 'swapped' | 'missing' | 'doubled' | 'mistyped';

/**
 * How one written number became another by a single slip of the keyboard: two neighbouring digits swapped, one missing,
 * one too many, one wrong. The decimal point counts as a character. Source: Damerau (1964), restricted distance 1, as in
 * Scholtus (2009), "Automatic correction of simple typing errors in numerical data with balance edits".
 *
 * @param meant what should have been written
 * @param written what stands there
 * @returns undefined where both are the same or more than one slip is needed
 * @example digitSlip('1230', '1320') // 'swapped'
 */
export function digitSlip(meant: string, written: string): DigitSlip | undefined {
  const start = commonStart(meant, written);
  const rest = Math.max(meant.length, written.length) - start;
  if (rest === 0) return undefined;
  if (meant.length === written.length) {
    if (meant.slice(start + 1) === written.slice(start + 1)) return 'mistyped';
    const isSwapped = meant[start] === written[start + 1] && meant[start + 1] === written[start];
    return isSwapped && meant.slice(start + 2) === written.slice(start + 2) ? 'swapped' : undefined;
  }
  if (meant.slice(start + 1) === written.slice(start)) return 'missing';
  return meant.slice(start) === written.slice(start + 1) ? 'doubled' : undefined;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
