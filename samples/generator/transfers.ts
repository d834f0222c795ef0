import { formatPeriod, type Period } from '../../src/model/period.ts';
import { seededRandom, seedOf } from './seeded-random.ts';

/** Members who moved between two units of the district in a period. */
export interface Transfers {
  readonly arrived: number;
  readonly left: number;
}

export const noTransfers: Transfers = { arrived: 0, left: 0 };

/**
 * Who moved where inside the district in a period: whatever one unit reports as gone another reports as come.
 *
 * @param units codes of all units that report members
 */
export function transfersIn(period: Period, units: readonly string[]): ReadonlyMap<string, Transfers> {
  const random = seededRandom(seedOf('transfers', formatPeriod(period)));
  const moved = new Map<string, Transfers>();
  const add = (unit: string, arrived: number, left: number) => {
    const known = moved.get(unit) ?? noTransfers;
    moved.set(unit, { arrived: known.arrived + arrived, left: known.left + left });
  };
  for (let move = 0; move < Math.floor(units.length / 3); move += 1) {
    const from = units[random.integer(0, units.length - 1)];
    const to = units[random.integer(0, units.length - 1)];
    const members = random.integer(1, 3);
    if (from === undefined || to === undefined || from === to) continue;
    add(from, 0, members);
    add(to, members, 0);
  }
  return moved;
}
