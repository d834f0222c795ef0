import type { FindingPlace } from '../model/finding-place.ts';
import type { Quantity } from '../model/quantity.ts';

/**
 * One cell that takes part in rules, with a number in it. Cells without a number are in no system: rules that read
 * them are undecided, and there is nothing to localise.
 */
export interface SystemCell {
  /** For findings: unit, form, kind, item and column ids, row key, file, sheet and cell, as much as is known. */
  readonly place: FindingPlace;
  /** Exact, in the cell's own measure. */
  readonly value: Quantity;
  /** Declared decimals: whoever corrects the cell writes a multiple of 10^−decimals. */
  readonly decimals: number;
  readonly minimum?: Quantity;
  readonly maximum?: Quantity;
  /** What blaming the cell costs (`trust` of the form): a whole number from 1; the higher, the more it is trusted. */
  readonly weight: number;
  /** Computed, filled in or confirmed: never blamed, its value is a constant. */
  readonly fixed: boolean;
  /** What the cell held one period before, where that is known. */
  readonly previous?: Quantity;
  /** Indexes of the cells directly beside, above and below it in the same sheet: figures are typed into the wrong one. */
  readonly neighbours: readonly number[];
  /** A date or a choice: its number is no amount, and no other is suggested for it. */
  readonly code?: true;
  /** No figure was given, and `value` says nothing: the cell may take any, at no cost. Only in systems stated by hand. */
  readonly missing?: true;
  /** Any rational value will do, whatever `decimals` says. Only in systems stated by hand. */
  readonly continuous?: true;
}

/** `coefficient × cells[cell]`. */
export interface Term {
  readonly cell: number;
  /** Never 0. */
  readonly coefficient: Quantity;
}

/** Which rule, and at which place of which return or total it stands. */
export interface RuleOrigin {
  readonly rule: string;
  readonly place: FindingPlace;
}

/** Σ terms + constant `operator` 0. Every cell stands in at most one term. */
export interface LinearCondition {
  readonly terms: readonly Term[];
  readonly constant: Quantity;
  readonly operator: '=' | '<=' | '<' | '>=' | '>';
  /** `=` holds where |Σ terms + constant| is at most this (half units of rounded figures, or the rule's own tolerance). */
  readonly radius: Quantity;
}

/**
 * A linear rule at one place, moved to one side. Computed cells stand in it as what they are computed from. A rule that
 * says several things at once (AND, a quotient of two cells) is several linear rules of one origin.
 */
export interface LinearRule extends RuleOrigin, LinearCondition {}

/** A rule at one place that is no single linear condition. */
export interface OtherRule extends RuleOrigin {
  /** The cells it reads, by index. */
  readonly cells: readonly number[];
  /**
   * Where its parts are linear (IF, OR, NOT, ABS, `when`): it holds where every condition of at least one of these
   * choices does. Without them the rule cannot be solved, only asked.
   */
  readonly choices?: readonly (readonly LinearCondition[])[];
  /** How the rule ends over these values; undefined where it cannot be decided. */
  holds(figureOf: (cell: number) => Quantity): boolean | undefined;
}

/**
 * The rules of a return, or of a subtree with everything it reads, over the cells they share: what localising and
 * suggesting work on. Plain data; where the figures come from is nobody's business here.
 */
export interface RuleSystem {
  readonly cells: readonly SystemCell[];
  readonly linear: readonly LinearRule[];
  readonly others: readonly OtherRule[];
}
