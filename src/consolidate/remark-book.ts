import type { ExplanationScene } from '../checks/explanation-scene.ts';
import type { ReturnKey } from '../intake/intake-context.ts';
import { returnId } from '../intake/return-id.ts';
import type { Decision, ExplanationDecision, ReturnDecision } from '../model/decision.ts';
import type { FiledExplanation } from '../model/explanation.ts';
import type { Period } from '../model/period.ts';
import { periodEnd } from '../model/period.ts';

/** What stands beside one return: explanations that were filed, what was decided on them and on the return. */
export interface ReturnRemarks extends ExplanationScene {
  /** The latest on the return as a whole. */
  readonly decision: ReturnDecision | undefined;
}

/** Remarks by return. */
export interface RemarkBook {
  /** Undefined where nothing stands beside it, which is cheap to ask. */
  of(key: ReturnKey): ReturnRemarks | undefined;
  readonly filed: readonly FiledExplanation[];
}

interface GatheredRemarks {
  readonly filed: Map<string, FiledExplanation>;
  readonly decided: Map<string, ExplanationDecision>;
  decision: ReturnDecision | undefined;
}

/**
 * Gathers explanations and decisions by return. Of several decisions on the same thing the one of the latest date
 * counts, of one date the last one given; in what order others stand makes no difference.
 *
 * @param asOf the day on which returns of the period at hand are asked whether something has expired; default: the last
 *   day of the period. Those of other periods are always asked on their own last day.
 */
export function makeRemarkBook(
  filed: readonly FiledExplanation[],
  decisions: readonly Decision[],
  period: Period,
  asOf: string | undefined,
): RemarkBook {
  const remarks = new Map<string, GatheredRemarks>();
  const at = (key: ReturnKey): GatheredRemarks => {
    const known = remarks.get(returnId(key)) ?? { filed: new Map(), decided: new Map(), decision: undefined };
    remarks.set(returnId(key), known);
    return known;
  };
  for (const each of filed) at(each).filed.set(each.rule.toLowerCase(), each);
  for (const decision of decisions) {
    const known = at(decision);
    if (decision.about === 'return') known.decision = later(known.decision, decision);
    else
      known.decided.set(decision.rule.toLowerCase(), later(known.decided.get(decision.rule.toLowerCase()), decision));
  }
  const lastDay = periodEnd(period);
  return {
    filed,
    of: (key) => {
      const known = remarks.size === 0 ? undefined : remarks.get(returnId(key));
      if (!known) return undefined;
      const ownDay = periodEnd(key.period);
      return { ...known, day: ownDay === lastDay ? (asOf ?? ownDay) : ownDay };
    },
  };
}

function later<D extends Decision>(known: D | undefined, next: D): D {
  return known && known.date > next.date ? known : next;
}
