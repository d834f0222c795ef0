import type { FindingPlace } from './finding-place.ts';

/**
 * What was probably meant, in the order in which it is tried (semantics.md, "What was probably meant?"): a sign, digits
 * swapped, missing, doubled or mistyped, two neighbours exchanged, a total left stale while a part changed, a factor of
 * 10 to 10,000 (元, 万元, 亿元), last period's figure, rounding; `balance`: the only value with which every rule holds.
 */
export const suggestionKinds = [
  'sign',
  'digits',
  'exchange',
  'stale-total',
  'factor',
  'last-period',
  'rounding',
  'balance',
] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** One cell of a suggestion: what it holds, and what would make every rule hold. Decimal texts. */
export interface SuggestedChange {
  readonly place: FindingPlace;
  readonly from: string;
  readonly to: string;
}

/**
 * A text beside a finding, never applied: only the unit resubmits. With it every rule that reads a changed cell holds: all of the
 * return, unless it holds further mistakes.
 */
export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly changes: readonly SuggestedChange[];
  /** How many other corrections of the same kind would make every rule hold as well. */
  readonly alternatives: number;
}
