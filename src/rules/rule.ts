import type { RuleText } from '../model/form.ts';
import type { CellReference, Comparison, Expression } from './expression.ts';

/** One place where a rule is checked: the whole of a rule without a free axis, or one element of it. */
export interface RulePlace {
  /** The element the free axis stands at; absent where nothing is free, and in list forms (there every row is a place). */
  readonly item?: number;
  readonly column?: number;
  readonly condition: Expression;
  readonly when?: Expression;
  /** The condition itself where it is a comparison: its left and right are what a finding shows. */
  readonly comparison?: Comparison;
  /** Every cell the condition touches, in reading order, each once. */
  readonly operands: readonly CellReference[];
}

/** What a rule reads, which decides the class of its findings (design.md, "Acceptance reads severities so"). */
export type RuleClass = 'within' | 'across' | 'history' | 'level';

/** A rule resolved for one kind of filer. */
export interface Rule {
  readonly text: RuleText;
  readonly class: RuleClass;
  /** In a list form: the single place that holds for every row. */
  readonly places: readonly RulePlace[];
}
