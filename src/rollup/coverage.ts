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
}

/** The counts of one unit's own return. */
export function ownCounts(input: RollUpInput, unit: string, isAccepted: boolean): CoverageCounts {
  const due = input.isDue(unit) ? 1 : 0;
  const accepted = isAccepted ? 1 : 0;
  const weightDue = (due === 1 ? input.lastWeight?.(unit) : undefined) ?? zero;
  return {
    due,
    received: accepted === 1 || input.isReceived(unit) ? 1 : 0,
    accepted,
    contributing: accepted,
    weightDue,
    weightAccepted: isAccepted ? weightDue : zero,
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
  };
}

/** What a total shows; the share is undefined where nothing is known of last period. */
export function coverageOf(counts: CoverageCounts): Coverage {
  const { due, received, accepted, contributing, weightDue, weightAccepted } = counts;
  return Object.freeze({ due, received, accepted, contributing, byWeight: divide(weightAccepted, weightDue) });
}
