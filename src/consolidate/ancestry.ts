import type { Period } from '../model/period.ts';
import { formatPeriod } from '../model/period.ts';
import type { Unit } from '../model/unit.ts';
import { heirsOf } from '../units/heirs-of.ts';
import type { UnitRegister, UnitTree } from '../units/unit-tree.ts';

/** What a unit was made of in an earlier period. */
export interface Ancestry {
  /** Codes in tree order, the unit itself among them where it stood already; empty for a unit that is new. */
  readonly units: readonly string[];
  /** One of them has become several units: without a key to apportion it, its figures belong to none of them alone. */
  readonly split: boolean;
}

/**
 * Out of which units of an earlier period a unit grew, by their successors.
 *
 * @returns undefined where either period has no tree: then nothing is known
 */
export type AncestryBook = (unit: string, now: Period, then: Period) => Ancestry | undefined;

const founded: Ancestry = { units: [], split: false };

/** Looks successors up once per pair of periods. */
export function makeAncestryBook(
  register: UnitRegister,
  treeOn: (period: Period) => UnitTree | undefined,
): AncestryBook {
  const known = new Map<string, ReadonlyMap<string, Ancestry> | undefined>();
  return (unit, now, then) => {
    const key = `${formatPeriod(now)} ${formatPeriod(then)}`;
    if (!known.has(key)) known.set(key, ancestries(register, treeOn(now), treeOn(then)));
    const found = known.get(key);
    return found && (found.get(unit) ?? founded);
  };
}

function ancestries(
  register: UnitRegister,
  now: UnitTree | undefined,
  then: UnitTree | undefined,
): ReadonlyMap<string, Ancestry> | undefined {
  if (!now || !then) return undefined;
  const successors = new Map<string, Unit>();
  for (const unit of register.units) if (unit.successors.length > 0) successors.set(unit.code, unit);
  const found = new Map<string, { units: string[]; split: boolean }>();
  for (const { code } of then.units) {
    const heirs = heirsOf(code, now, successors);
    for (const heir of heirs) {
      const ancestry = found.get(heir) ?? { units: [], split: false };
      ancestry.units.push(code);
      ancestry.split ||= heirs.size > 1;
      found.set(heir, ancestry);
    }
  }
  return found;
}
