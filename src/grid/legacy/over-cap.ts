import type { LegacyAnswer } from './legacy-answer.ts';

type Cap = Extract<LegacyAnswer, { kind: 'overCap' }>['cap'];

/** Leaves the listing of a file early; thrown and caught inside the child. */
export class OverCap extends Error {
  readonly cap: Cap;
  readonly actual: number;

  constructor(cap: Cap, actual: number) {
    super(cap);
    this.cap = cap;
    this.actual = actual;
  }
}
