import type { Level, UnitKind } from '../model/level.ts';
import type { Validity } from './validity.ts';
import { compareFirstDays } from './validity.ts';

/** One line of the units file as far as it could be read; what could not is absent and already reported. */
export interface UnitLine {
  /** Row of the table, for positions. */
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly level: Level | undefined;
  readonly kind: UnitKind | undefined;
  /** Empty: none. */
  readonly parent: string;
  /** Absent: a date could not be read, so nothing is said about time. */
  readonly validity: Validity | undefined;
  readonly successors: readonly string[];
}

/** Every line, and the lines of each code ordered by their first day. */
export interface UnitLines {
  readonly all: readonly UnitLine[];
  readonly byCode: ReadonlyMap<string, readonly UnitLine[]>;
}

/** Groups lines by code. */
export function groupLines(all: readonly UnitLine[]): UnitLines {
  const byCode = new Map<string, UnitLine[]>();
  for (const line of all) {
    const others = byCode.get(line.code);
    if (others) others.push(line);
    else byCode.set(line.code, [line]);
  }
  for (const lines of byCode.values()) {
    if (lines.length > 1) lines.sort(compareFirstDays);
  }
  return { all, byCode };
}
