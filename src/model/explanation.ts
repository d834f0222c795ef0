import type { Period } from './period.ts';
import type { Position } from './position.ts';
import type { ReturnKind } from './return-kind.ts';

/** An explanation (审核说明) that somebody put beside the sheets: one line of the explanations file. */
export interface FiledExplanation {
  readonly unit: string;
  readonly form: string;
  readonly period: Period;
  readonly kind: ReturnKind;
  /** Id of the rule, as the form spells it. */
  readonly rule: string;
  readonly text: string;
  /** Last day on which it holds, ISO date; absent: no end. */
  readonly until?: string;
  readonly position: Position;
}

/** The explanation of a rule of one return, wherever it was given. */
export interface Explanation {
  readonly text: string;
  /** The 审核说明 column of the return itself, or the explanations file. */
  readonly source: 'sheet' | 'file';
  /** Last day on which it holds, ISO date. */
  readonly until?: string;
}
