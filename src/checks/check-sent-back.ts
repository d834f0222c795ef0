import type { ReturnDecision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import type { Return } from '../model/return.ts';
import { returnDigest } from './return-digest.ts';
import { returnPlace } from './return-place.ts';

/**
 * Whether the checking level sent this very return back: the finding that says so, for as long as nothing in the return
 * is changed, under whatever submission number it comes again.
 *
 * @param decision the latest on the return as a whole
 */
export function checkSentBack(ret: Return, form: Form, decision: ReturnDecision | undefined): readonly Finding[] {
  if (decision?.verdict !== 'returned' || decision.digest !== returnDigest(ret, form)) return [];
  const { role, date, reason = '' } = decision;
  return [{ ...returnPlace(ret), code: 'return-sent-back', severity: 'error', parameters: { role, date, reason } }];
}
