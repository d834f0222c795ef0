import type { Edition } from '../../forms/edition.ts';
import type { CellValues } from '../../model/return.ts';
import type { UnitTotal } from '../../model/totals.ts';
import { planAggregation } from '../../rollup/aggregation-plan.ts';
import { settleTotal } from '../../rollup/settle-total.ts';

/** What a unit passes up: adjusted and confirmed, also where policy `complete` does not show it. */
export function settledTotal({ computed, adjustment, confirmed }: UnitTotal, edition: Edition): CellValues {
  return settleTotal(computed, { adjustment, confirmed }, edition, planAggregation(edition.form));
}
