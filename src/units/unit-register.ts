import type { Unit } from '../model/unit.ts';
import { buildUnitTree } from './build-unit-tree.ts';
import { nearestUnits } from './nearest-units.ts';
import type { UnitRegister, UnitTree } from './unit-tree.ts';

/**
 * A register of units that have been checked.
 *
 * @param file the units file, to be named where a day has no district
 */
export function createUnitRegister(units: readonly Unit[], file: string): UnitRegister {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const trees = new Map<string, UnitTree>();
  const nearest = new Map<string, readonly Unit[]>();
  return Object.freeze({
    units,
    on(day: string): UnitTree {
      const known = trees.get(day);
      if (known) return known;
      const tree = buildUnitTree(units, day, file);
      trees.set(day, tree);
      return tree;
    },
    latest: (code: string) => byCode.get(code),
    nearest(text: string, limit: number): readonly Unit[] {
      const key = `${limit} ${text}`;
      const known = nearest.get(key);
      if (known) return known;
      const found = nearestUnits(units, text, limit);
      nearest.set(key, found);
      return found;
    },
  });
}
