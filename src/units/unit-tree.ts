import type { TreeCount } from '../model/form.ts';
import type { Unit } from '../model/unit.ts';

/** The units in force on one day, as a tree. Tree order: a unit before those below it, siblings as in the units file. */
export interface UnitTree {
  /** ISO date. */
  readonly day: string;
  readonly root: Unit;
  /** All units in tree order. */
  readonly units: readonly Unit[];
  get(code: string): Unit | undefined;
  /** Directly below, in the order of the units file. */
  children(code: string): readonly Unit[];
  /** 0 for the district; a skipped level does not count. */
  depth(code: string): number;
  /**
   * Units of a kind: only the unit itself (`self`), or it and all below (`subtree`).
   * `new`: founded in the calendar year of `day`; `demolished`: ended in that year, up to `day`, without successor.
   */
  count(code: string, what: TreeCount, scope: 'self' | 'subtree'): number;
}

/** All units of all times: what a units file holds. */
export interface UnitRegister {
  readonly units: readonly Unit[];
  /** The tree in force on a day; throws `Trouble` when that day has no single root or a parent is not in force. */
  on(day: string): UnitTree;
  /** The unit of a code, in force or not; where a code was given again, the one that bears it last. */
  latest(code: string): Unit | undefined;
  /** Units whose code or name is nearest to a text, best first. */
  nearest(text: string, limit: number): readonly Unit[];
}
