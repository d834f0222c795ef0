import type { Level } from '../model/level.ts';
import { levels } from '../model/level.ts';
import type { UnitStatus } from './report-status.ts';
import type { StatusCounts } from './status-counts.ts';
import { addStatusCounts } from './status-counts.ts';

/** How complete the returns are that the units of one level owe themselves. */
export interface LevelStatus {
  readonly level: Level;
  /** Units that owe something. */
  readonly units: number;
  /** Of them, those of which every return is accepted. */
  readonly complete: number;
  readonly counts: StatusCounts;
}

/** @returns the levels at which something is owed, from the district downward */
export function statusByLevel(units: readonly UnitStatus[]): readonly LevelStatus[] {
  return levels.flatMap((level) => {
    const owing = units.filter(({ unit, own }) => unit.level === level && own.due > 0);
    const [first, ...rest] = owing;
    if (!first) return [];
    const complete = owing.filter(({ own }) => own.accepted === own.due).length;
    const counts = rest.reduce((sum, { own }) => addStatusCounts(sum, own), first.own);
    return [{ level, units: owing.length, complete, counts }];
  });
}
