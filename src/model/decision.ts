import type { Period } from './period.ts';
import type { ReturnKind } from './return-kind.ts';

/** `accepted` 采纳: it may stand so; `returned` 退回: it has to be done again. Each undoes the other. */
export const verdicts = ['accepted', 'returned'] as const;
export type Verdict = (typeof verdicts)[number];

interface DecisionBase {
  /** The day of the decision, ISO date. */
  readonly date: string;
  /** Who decided, as an office and never as a person: `00 示范新区`. */
  readonly role: string;
  readonly verdict: Verdict;
  readonly unit: string;
  readonly form: string;
  readonly period: Period;
  readonly kind: ReturnKind;
  /** Required where something is returned. */
  readonly reason?: string;
  /** What the decision rests on: it holds only as long as this is the same. */
  readonly digest: string;
}

/** What the checking level decided on the explanation of one rule of one return. */
export interface ExplanationDecision extends DecisionBase {
  readonly about: 'explanation';
  readonly rule: string;
  /** The explanation as it was then. */
  readonly explanation: string;
  /** The first of the figures it explained, `residents.current=14000`, for whoever reads the decision. */
  readonly figures: readonly string[];
  /** Last day on which an acceptance holds, ISO date; absent: no end. */
  readonly until?: string;
}

/** What the checking level decided on a return as a whole. */
export interface ReturnDecision extends DecisionBase {
  readonly about: 'return';
  readonly submission: number;
  /** Of the file it came in, lower-case hexadecimal. */
  readonly sha256: string;
}

export type Decision = ExplanationDecision | ReturnDecision;
