import { mergeRanges } from './merge-ranges.ts';
import { addedCalls } from './variadic.ts';

/** What has to hold in the sheet before a printed part may be calculated; otherwise it is undecided. */
export interface Guard {
  /** Addresses that must hold numbers. */
  readonly numbers: ReadonlySet<string>;
  /** Addresses that must hold numbers or nothing. */
  readonly lenient: ReadonlySet<string>;
  /** Addresses that must hold something. */
  readonly texts: ReadonlySet<string>;
  /** Tests that are TRUE where it cannot be calculated. */
  readonly tests: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
export const noGuard: Guard = { numbers: none, lenient: none, texts: none, tests: none };

export function guardOn(part: Partial<Record<keyof Guard, readonly string[]>>): Guard {
  return {
    numbers: new Set(part.numbers),
    lenient: new Set(part.lenient),
    texts: new Set(part.texts),
    tests: new Set(part.tests),
  };
}

type SetOperation = (a: ReadonlySet<string>, b: ReadonlySet<string>) => ReadonlySet<string>;

function combine(a: Guard, b: Guard, operation: SetOperation): Guard {
  return {
    numbers: operation(a.numbers, b.numbers),
    lenient: operation(a.lenient, b.lenient),
    texts: operation(a.texts, b.texts),
    tests: operation(a.tests, b.tests),
  };
}

export function bothGuards(a: Guard, b: Guard): Guard {
  if (a === noGuard) return b;
  return b === noGuard ? a : combine(a, b, (x, y) => new Set([...x, ...y]));
}

export function allGuards(guards: readonly Guard[]): Guard {
  return guards.reduce(bothGuards, noGuard);
}

export function commonGuard(a: Guard, b: Guard): Guard {
  return combine(a, b, (x, y) => new Set([...x].filter((entry) => y.has(entry))));
}

export function guardWithout(a: Guard, known: Guard): Guard {
  return combine(a, known, (x, y) => new Set([...x].filter((entry) => !y.has(entry))));
}

export function isEmptyGuard(guard: Guard): boolean {
  return guard.numbers.size + guard.lenient.size + guard.texts.size + guard.tests.size === 0;
}

export function sameGuard(a: Guard, b: Guard): boolean {
  return isEmptyGuard(guardWithout(a, b)) && isEmptyGuard(guardWithout(b, a));
}

/** A test that is TRUE where the guard is not fulfilled; undefined where there is nothing to ask. */
export function guardTest(guard: Guard): string | undefined {
  const tests = [...countTest(guard), ...[...guard.texts].map((address) => `${address}=""`), ...guard.tests];
  return tests.length > 1 ? `OR(${tests.join(',')})` : tests[0];
}

/** COUNT sees numbers only: no blank, no "" of a computed cell, no — and no other text. */
function countTest({ numbers, lenient }: Guard): string[] {
  const relaxed = [...lenient].filter((address) => !numbers.has(address));
  const wanted = numbers.size + relaxed.length;
  if (wanted === 0) return [];
  const counts = addedCalls('COUNT', mergeRanges([...numbers, ...relaxed]));
  const blanks = mergeRanges(relaxed).map((range) => `+COUNTBLANK(${range})`);
  return [`${counts}${blanks.join('')}<${wanted}`];
}
