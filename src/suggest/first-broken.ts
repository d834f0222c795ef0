import type { Changes } from './correction.ts';
import type { FailedGroup } from './failed-groups.ts';
import type { SystemIndex } from './system-index.ts';
import { tryChanges } from './try-changes.ts';

/**
 * The rule to be made to hold next, once some cells of a group have been changed: one that the changes broke, or one of the
 * group that still fails.
 *
 * @returns `none` where all hold, `impossible` where a cell may not hold its new value
 */
export function firstBroken(index: SystemIndex, group: FailedGroup, done: Changes): number | 'none' | 'impossible' {
  const outcome = tryChanges(index, done);
  if (!outcome) return 'impossible';
  const settled = new Set(outcome.settles);
  return outcome.breaks[0] ?? group.rules.find((rule) => !settled.has(rule)) ?? 'none';
}
