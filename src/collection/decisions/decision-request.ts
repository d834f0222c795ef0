import type { Verdict } from '../../model/decision.ts';

/** What somebody decides, in the words of a person. */
export interface DecisionRequest {
  /** `accepted` 采纳, or `returned` 退回, which needs a reason. Each undoes the other. */
  readonly verdict: Verdict;
  /** Code of the form. */
  readonly form: string;
  /** Id of the rule whose explanation is decided on; absent: the return as a whole. */
  readonly rule?: string;
  /** Code of the unit whose return it is. */
  readonly unit: string;
  /** `2020-Q1`; default: the period of `huizong.yaml`. */
  readonly period?: string;
  /** own (default), declared, confirmed, reference or adjustment. */
  readonly kind?: string;
  /** Who decides: the code of the unit or of one above it, or the name of an office. Default: the district. */
  readonly role?: string;
  readonly reason?: string;
  /** Last day on which an acceptance holds, ISO date. */
  readonly until?: string;
  /** The day of the decision, ISO date. */
  readonly date: string;
  /** Called with each file before it is taken in. */
  readonly onFile?: (path: string) => void;
}
