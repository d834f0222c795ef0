import { halfWidth } from '../numbers/half-width.ts';
import type { PlacedText } from '../sheet-view.ts';

/** An item or column with the code printed beside it. */
export interface Coded {
  readonly code: string;
}

/**
 * Which element a printed code stands for. `01` is `01`; a number 1 is `01` again only where no other code is 1.
 *
 * @returns index of the element, or undefined
 */
export function elementCoded(placed: PlacedText, elements: readonly Coded[]): number | undefined {
  const text = halfWidth(placed.text);
  const exact = elements.findIndex((element) => element.code === text);
  if (exact >= 0) return exact;
  if (!/^\d+$/.test(text)) return undefined;
  const same = elements.flatMap((element, index) =>
    /^\d+$/.test(element.code) && Number(element.code) === Number(text) ? [index] : [],
  );
  return same.length === 1 ? same[0] : undefined;
}
