import type { ExplanationDecision } from '../model/decision.ts';
import type { FiledExplanation } from '../model/explanation.ts';

/** What was put beside a return: explanations from the explanations file, and what the checking level decided on them. */
export interface ExplanationScene {
  /** By rule id in lower case. */
  readonly filed: ReadonlyMap<string, FiledExplanation>;
  /** The latest on each rule, by rule id in lower case. */
  readonly decided: ReadonlyMap<string, ExplanationDecision>;
  /** The day on which it is asked whether something has expired, ISO date. */
  readonly day: string;
}
