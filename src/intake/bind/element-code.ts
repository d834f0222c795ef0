import { halfWidth } from '../numbers/half-width.ts';

/** An item or column with the code printed beside it. */
export interface Coded {
  readonly code: string;
}

/** Says which element a printed code stands for, by index. */
export type CodeReader = (text: string) => number | undefined;

/** Printed codes are short; what is longer is looked at no further. */
const longestCode = 40;

const readers = new WeakMap<readonly Coded[], CodeReader>();

/**
 * Reads codes of these elements. `01` is `01`; a number 1 is `01` again only where no other code is 1. Kept for the
 * elements of a form: thousands of sheets share them.
 */
export function codeReader(elements: readonly Coded[]): CodeReader {
  const reader = readers.get(elements) ?? makeReader(elements);
  readers.set(elements, reader);
  return reader;
}

function makeReader(elements: readonly Coded[]): CodeReader {
  const exact = new Map<string, number>();
  const numeric = new Map<number, number | undefined>();
  for (const [index, { code }] of elements.entries()) {
    if (!exact.has(code)) exact.set(code, index);
    if (/^\d+$/.test(code)) numeric.set(Number(code), numeric.has(Number(code)) ? undefined : index);
  }
  return (text) => {
    if (text.length > longestCode) return undefined;
    const found = exact.get(text);
    if (found !== undefined) return found;
    const plain = halfWidth(text);
    return exact.get(plain) ?? (/^\d+$/.test(plain) ? numeric.get(Number(plain)) : undefined);
  };
}
