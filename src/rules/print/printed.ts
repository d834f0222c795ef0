import { type Guard, guardTest, isEmptyGuard, noGuard } from './guard.ts';

/** How tightly the outermost operator of a text binds (ECMA-376 Part 1, §18.17.2.2). */
export const binding = { joined: 2, sum: 3, product: 4, power: 5, percent: 6, atom: 9 } as const;

/** A part of a formula that gives a value where its guard is fulfilled. Conditions give the numbers 1 and 0. */
export interface Printed {
  readonly text: string;
  readonly binding: number;
  readonly guard: Guard;
  /** It may be an error even where the guard is fulfilled: a quotient, or an undecided part inside. */
  readonly mayFail: boolean;
  /** It may be a text. */
  readonly textual: boolean;
}

export function printed(text: string, more: Partial<Omit<Printed, 'text'>> = {}): Printed {
  return { text, binding: binding.atom, guard: noGuard, mayFail: false, textual: false, ...more };
}

/** What stands for an undecided value inside a formula. */
export const notAvailable: Printed = printed('NA()', { mayFail: true });

/** In brackets where what stands around binds more tightly. */
export function within(part: Printed, tightness: number): string {
  return part.binding >= tightness ? part.text : `(${part.text})`;
}

/** The part with its guard in front: `otherwise` where it is not fulfilled (by default an error that spreads). */
export function closed(part: Printed, otherwise = 'NA()'): string {
  const test = isEmptyGuard(part.guard) ? undefined : guardTest(part.guard);
  const guarded = test ? `IF(${test},${otherwise},${part.text})` : part.text;
  return part.mayFail && otherwise !== 'NA()' ? `IFERROR(${guarded},${otherwise})` : guarded;
}
