import { copyCellValues, setState } from '../model/cell-values.ts';
import type { CellValues } from '../model/return.ts';
import { stateCode } from '../model/return.ts';
import type { AggregationPlan } from './aggregation-plan.ts';
import { isConfirmed } from './settle-total.ts';

/** Policy `complete`: whatever was added up is blank while returns are missing; confirmed figures stay. */
export function hideIncomplete(
  total: CellValues,
  confirmed: CellValues | undefined,
  plan: AggregationPlan,
): CellValues {
  const hidden = copyCellValues(total);
  const addedUp = [...plan.sum, ...plan.maximum, ...plan.minimum, ...plan.means.map(({ value }) => value)];
  for (const cell of addedUp) {
    if (hidden.state[cell] !== stateCode.closed && !isConfirmed(confirmed, cell)) setState(hidden, cell, 'blank');
  }
  return hidden;
}
