import type { Quantity } from '../model/quantity.ts';
import { add, divide, zero } from '../model/quantity.ts';
import type { Coverage } from '../model/totals.ts';
import type { RollUpInput } from './roll-up-input.ts';

/** Counts of a subtree on their way up. */
export interface CoverageCounts {
  readonly due: number;
  readonly received: number;
  readonly accepted: number;
  readonly contributing: number;
  /** What the own returns due now weighed last period, and those of them that are accepted. */
  readonly weightDue: Quantity;
  readonly weightAccepted: Quantity;
  /** Missing returns of which nobody knows what they weighed: with one of them no share is known. */
  readonly missingUnweighed: number;
}

/** The counts of one unit's own return. */
export function ownCounts(input: RollUpInput, unit: string, isAccepted: boolean): CoverageCounts {
  const due = input.isDue(unit) ? 1 : 0;
  const accepted = isAccepted ? 1 : 0;
  const known = due === 1 ? input.lastWeight?.(unit) : undefined;
  const weightDue = known ?? zero;
  return {
    due,
    received: accepted === 1 || input.isReceived(unit) ? 1 : 0,
    accepted,
    contributing: accepted,
    weightDue,
    weightAccepted: isAccepted ? weightDue : zero,
    missingUnweighed: due === 1 && !isAccepted && known === undefined ? 1 : 0,
  };
}

export function addCounts(a: CoverageCounts, b: CoverageCounts): CoverageCounts {
  return {
    due: a.due + b.due,
    received: a.received + b.received,
    accepted: a.accepted + b.accepted,
    contributing: a.contributing + b.contributing,
    weightDue: add(a.weightDue, b.weightDue),
    weightAccepted: add(a.weightAccepted, b.weightAccepted),
    missingUnweighed: a.missingUnweighed + b.missingUnweighed,
  };
}

/** What a total shows; the share is undefined where it is not known of a missing return what it weighed last period. */
export function coverageOf(counts: CoverageCounts): Coverage {
  const { due, received, accepted, contributing, weightDue, weightAccepted, missingUnweighed } = counts;
  const byWeight = missingUnweighed === 0 ? divide(weightAccepted, weightDue) : undefined;
  return Object.freeze({ due, received, accepted, contributing, byWeight });
}
