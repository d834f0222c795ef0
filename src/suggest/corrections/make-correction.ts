import type { SuggestionKind } from '../../model/suggestion.ts';
import type { Changes, Correction } from '../correction.ts';
import type { SystemIndex } from '../system-index.ts';
import { settledBy } from '../try-changes.ts';

/** A correction, as a list of one, where it settles something and breaks nothing; else none. */
export function makeCorrection(
  index: SystemIndex,
  kind: SuggestionKind,
  changes: Changes,
  evidence = 1,
): readonly Correction[] {
  const settles = settledBy(index, changes);
  return settles ? [{ kind, changes, settles, evidence }] : [];
}
