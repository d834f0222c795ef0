import type { Quantity } from '../model/quantity.ts';
import type { SuggestionKind } from '../model/suggestion.ts';

/** New values by cell index. */
export type Changes = ReadonlyMap<number, Quantity>;

/** A correction with which every rule that reads a changed cell holds. */
export interface Correction {
  readonly kind: SuggestionKind;
  readonly changes: Changes;
  /** Failed rules that hold with it, by index. */
  readonly settles: readonly number[];
  /** How strange a coincidence it would be if this was not what happened; 1 for what often fits by chance. */
  readonly evidence: number;
}
