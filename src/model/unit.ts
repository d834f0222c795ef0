import type { Level, UnitKind } from './level.ts';

/** A reporting unit (填报单位) as one row of the units file: a name under a parent for a stretch of time. */
export interface Unit {
  /** Stable, unique within a period; names repeat. */
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** Only at community level. */
  readonly kind?: UnitKind;
  /** Code of the unit above; absent for the district only. */
  readonly parent?: string;
  /** First day in force, ISO date; absent: since ever. */
  readonly validFrom?: string;
  /** Last day in force, ISO date; absent: still in force. */
  readonly validTo?: string;
  /** Codes of the units that took over; empty for a unit that was demolished or dissolved. */
  readonly successors: readonly string[];
}

/** How a person sees a unit everywhere: `code name`, since names repeat. */
export function unitTitle(unit: Pick<Unit, 'code' | 'name'>): string {
  return `${unit.code} ${unit.name}`;
}
