import { emptyCellValues } from '../../src/model/cell-values.ts';
import type { Level } from '../../src/model/level.ts';
import type { UnitTotal } from '../../src/model/totals.ts';
import type { Unit } from '../../src/model/unit.ts';
import type { UnitTree } from '../../src/units/unit-tree.ts';

function unit(code: string, name: string, level: Level, parent?: string): Unit {
  return { code, name, level, successors: [], ...(parent === undefined ? {} : { parent }) };
}

/** One district with a park, a street under it and two communities. */
export const units = {
  district: unit('1', '示范新区', 'district'),
  park: unit('10', '东园', 'park', '1'),
  street: unit('101', '新华街道', 'street', '10'),
  first: unit('1011', '一社区', 'community', '101'),
  second: unit('1012', '二社区', 'community', '101'),
} as const;

const order: readonly Unit[] = Object.values(units);

/** The tree of {@link units}; it counts nothing. */
export const tree: UnitTree = {
  day: '2020-03-31',
  root: units.district,
  units: order,
  get: (code) => order.find((each) => each.code === code),
  children: (code) => order.filter((each) => each.parent === code),
  depth: (code) => order.findIndex((each) => each.code === code),
  count: () => 0,
};

/** A total in which everything due is in and nothing stands but what `changes` say. */
export function totalOf(of: Unit, changes: Partial<UnitTotal>): UnitTotal {
  return {
    unit: of,
    own: undefined,
    computed: emptyCellValues(0),
    adjustment: undefined,
    confirmed: undefined,
    declared: undefined,
    reference: undefined,
    total: changes.computed ?? emptyCellValues(0),
    matched: new Map(),
    coverage: { due: 2, received: 2, accepted: 2, contributing: 2, byWeight: undefined },
    ...changes,
  };
}
