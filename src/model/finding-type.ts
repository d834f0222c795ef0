import type { Severity } from './form.ts';
import type { Label } from './label.ts';

/**
 * Where a finding comes from. `file`, `structure`, `value`, `within` and `across` errors block a return;
 * `history`, `level` and `node` ones never do; `collection` ones speak of the whole run, `summary` ones of a
 * finished workbook that is verified.
 */
export const findingStages = [
  'file',
  'structure',
  'value',
  'within',
  'across',
  'history',
  'level',
  'node',
  'collection',
  'summary',
] as const;
export type FindingStage = (typeof findingStages)[number];

/** What the catalogue says of a finding code. `{name}` in a text is filled from the finding's parameters. */
export interface FindingType {
  readonly stage: FindingStage;
  readonly severity: Severity;
  readonly title: Label;
  /** What is wrong, where, and what was expected. */
  readonly message: Label;
  /** What to do next. */
  readonly advice: Label;
}
