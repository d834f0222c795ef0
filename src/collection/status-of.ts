import type { Consolidation } from '../consolidate/consolidation.ts';
import type { UnitStatus } from '../consolidate/report-status.ts';
import { reportStatus } from '../consolidate/report-status.ts';
import { askPeriod } from './ask-period.ts';
import { askUnit } from './ask-unit.ts';
import { checkCollection } from './check-collection.ts';
import type { Collection } from './collection.ts';

/** Who has reported, and the run behind it. */
export interface CollectionStatus {
  readonly consolidation: Consolidation;
  /** In tree order. */
  readonly units: readonly UnitStatus[];
}

/**
 * Who has reported, who has not, and what was sent back (催报单).
 *
 * @param options.unit code of the unit to start at; default: the district
 * @throws Trouble for an unknown unit
 * @example (await statusOf(collection)).units.filter(({ own }) => own.missing > 0).map(({ unit }) => unit.name)
 */
export async function statusOf(
  collection: Collection,
  options: { readonly period?: string; readonly unit?: string; readonly onFile?: (path: string) => void } = {},
): Promise<CollectionStatus> {
  const period = askPeriod(collection, options.period);
  const unit = options.unit === undefined ? undefined : askUnit(collection, options.unit, period);
  const consolidation = await checkCollection(collection, options);
  return { consolidation, units: reportStatus(consolidation, unit?.code) };
}
