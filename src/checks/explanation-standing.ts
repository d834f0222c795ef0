import type { ExplanationDecision } from '../model/decision.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Outcome } from '../model/finding.ts';
import type { RuleText } from '../model/form.ts';
import { isExcusable } from './is-excusable.ts';
import { plainExplanation } from './plain-explanation.ts';

/** Why an acceptance holds no longer: other figures than it was given for, other words, or no words any more. */
export type LapseCause = 'figures' | 'text' | 'gone';

/** How an explanation stands (semantics.md, "Outcomes of a rule"). */
export type ExplanationStanding =
  /** The rule did not fail, so there is nothing to excuse. */
  | { readonly state: 'idle'; readonly outcome: Exclude<Outcome, 'failed' | 'excused'> }
  /** The rule is for information: it needs no explanation. */
  | { readonly state: 'unasked' }
  /** The rule has to be met, whatever is explained. */
  | { readonly state: 'inexcusable' }
  | { readonly state: 'open' }
  | { readonly state: 'accepted' | 'returned'; readonly decision: ExplanationDecision }
  | { readonly state: 'lapsed'; readonly cause: LapseCause; readonly decision: ExplanationDecision }
  /** Its own last day, or that of its acceptance, is over. */
  | { readonly state: 'expired'; readonly on: string; readonly decision?: ExplanationDecision };

/**
 * How the explanation of a failed rule stands. An acceptance is bound to the figures it was given for and to the words
 * of the explanation; what was returned awaits a new decision once either is changed.
 *
 * @param explanation undefined: none is given
 * @param decision the latest on it, if any
 * @param digest of the figures at the places that failed
 * @param day ISO date on which it is asked whether something has expired
 * @returns undefined where nothing was explained and nothing accepted
 */
export function explanationStanding(
  text: RuleText,
  explanation: Explanation | undefined,
  decision: ExplanationDecision | undefined,
  digest: string,
  day: string,
): ExplanationStanding | undefined {
  if (text.severity === 'info') return explanation && { state: 'unasked' };
  if (!isExcusable(text)) return explanation && { state: 'inexcusable' };
  if (!explanation) {
    return decision?.verdict === 'accepted' ? { state: 'lapsed', cause: 'gone', decision } : undefined;
  }
  if (isOver(explanation.until, day)) return { state: 'expired', on: explanation.until };
  if (!decision) return { state: 'open' };
  const cause = changeSince(decision, explanation, digest);
  if (decision.verdict === 'returned') return cause ? { state: 'open' } : { state: 'returned', decision };
  if (cause) return { state: 'lapsed', cause, decision };
  if (isOver(decision.until, day)) return { state: 'expired', on: decision.until, decision };
  return { state: 'accepted', decision };
}

function isOver(until: string | undefined, day: string): until is string {
  return until !== undefined && until < day;
}

function changeSince(decision: ExplanationDecision, { text }: Explanation, digest: string): LapseCause | undefined {
  if (decision.digest !== digest) return 'figures';
  return plainExplanation(decision.explanation) === plainExplanation(text) ? undefined : 'text';
}
