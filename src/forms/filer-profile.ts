import type { Level } from '../model/level.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import type { Unit } from '../model/unit.ts';
import type { FilerProfile } from './edition.ts';

/**
 * What of a unit decides which cells and rules of a form it meets.
 *
 * @param parentLevel level of the unit above; undefined for the district
 * @param kind the kind of return, or `total` for the roll-up's own view of the unit
 */
export function profileOf(unit: Unit, parentLevel: Level | undefined, kind: ReturnKind | 'total'): FilerProfile {
  return {
    level: unit.level,
    ...(unit.kind === undefined ? {} : { unitKind: unit.kind }),
    ...(parentLevel === undefined ? {} : { parent: parentLevel }),
    kind,
  };
}

/** Profiles with the same key meet the same cells and rules: the parent decides only who owes a form. */
export function profileKey(profile: FilerProfile): string {
  const unitKind = profile.level === 'community' ? (profile.unitKind ?? '') : '';
  return `${profile.level}/${unitKind}/${profile.kind}`;
}
