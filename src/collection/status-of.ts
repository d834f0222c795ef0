import type { Consolidation } from '../consolidate/consolidation.ts';
import type { UnitStatus } from '../consolidate/report-status.ts';
import { reportStatus } from '../consolidate/report-status.ts';
import type { FormStatus } from '../consolidate/status-by-form.ts';
import { statusByForm } from '../consolidate/status-by-form.ts';
import type { LevelStatus } from '../consolidate/status-by-level.ts';
import { statusByLevel } from '../consolidate/status-by-level.ts';
import type { DeadlineStanding } from '../model/deadline.ts';
import { deadlineStanding } from '../model/deadline.ts';
import { askPeriod } from './ask-period.ts';
import { askUnit } from './ask-unit.ts';
import { checkCollection } from './check-collection.ts';
import type { Collection } from './collection.ts';

/** Which status is asked for. */
export interface StatusOptions {
  /** `2020-Q1`; default: the period of `huizong.yaml`. */
  readonly period?: string;
  /** Code of the unit to start at; default: the district. */
  readonly unit?: string;
  /** The day on which it is asked, ISO date; left out, nothing is late. */
  readonly asOf?: string;
  /** ISO date on which it is judged whether an explanation has expired; default: the last day of the period. */
  readonly expiryDay?: string;
  /** Called with each file before it is taken in. */
  readonly onFile?: (path: string) => void;
}

/** Who has reported, how complete it is, and the run behind it. */
export interface CollectionStatus {
  readonly consolidation: Consolidation;
  /** As `huizong.yaml` sets it; undefined where it does not. */
  readonly deadline: DeadlineStanding | undefined;
  /** In tree order, the unit asked for first. */
  readonly units: readonly UnitStatus[];
  readonly levels: readonly LevelStatus[];
  readonly forms: readonly FormStatus[];
}

/**
 * Who has reported, who has not, and what was sent back (催报单); how complete it is by level, form and weight.
 *
 * @throws Trouble for an unknown unit
 * @example (await statusOf(collection)).units.filter(({ own }) => own.missing > 0).map(({ unit }) => unit.name)
 */
export async function statusOf(collection: Collection, options: StatusOptions = {}): Promise<CollectionStatus> {
  const period = askPeriod(collection, options.period);
  const unit = options.unit === undefined ? undefined : askUnit(collection, options.unit, period);
  // The day on which it is asked changes what is late, and not what is accepted: check and merge say the same.
  const { asOf: _, expiryDay, ...rest } = options;
  const consolidation = await checkCollection(collection, {
    ...rest,
    ...(expiryDay === undefined ? {} : { asOf: expiryDay }),
  });
  const deadline = deadlineStanding(period, collection.configuration.deadline, options.asOf);
  const isOver = deadline?.daysLeft === undefined ? undefined : deadline.daysLeft < 0;
  const units = reportStatus(consolidation, {
    ...(unit ? { unit: unit.code } : {}),
    ...(isOver === undefined ? {} : { isOver }),
  });
  return {
    consolidation,
    deadline,
    units,
    levels: statusByLevel(units),
    forms: statusByForm(consolidation, units, isOver),
  };
}
