import type { ExplainedRule } from '../checks/explain-rule.ts';
import type { Period } from '../model/period.ts';
import type { ReturnKind } from '../model/return-kind.ts';

/** What became of one explanation of a return that counts, or of its acceptance. */
export interface ExplanationAccount extends ExplainedRule {
  readonly unit: string;
  readonly form: string;
  readonly period: Period;
  readonly kind: ReturnKind;
  readonly file: string;
  readonly sheet: string;
}
