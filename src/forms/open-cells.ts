import type { Applicability, Form } from '../model/form.ts';
import type { Level } from '../model/level.ts';
import { levels } from '../model/level.ts';
import type { FilerProfile } from './edition.ts';

/**
 * Which cells this kind of filer has, by cell index, before formulas are looked at. Own returns take `only` to the
 * letter; every other kind speaks for a subtree and has a cell if any unit that files at or below that level has it.
 * What is `only: total` is in no return.
 */
export function openCells(form: Form, profile: FilerProfile): readonly boolean[] {
  if (!files(form, profile)) return form.cells.map(() => false);
  return form.cells.map((cell) => !cell.closed && isAsked(cell.only, form, profile));
}

/** Does this kind of filer file the form at all? Totals, adjustments and reference figures exist above any filer. */
export function files(form: Form, profile: FilerProfile): boolean {
  const { kind } = profile;
  if (kind === 'total' || kind === 'adjustment' || kind === 'reference') {
    return form.filers.some(
      (filer) => isAtOrBelow(filer.level, profile.level) && suitsUnitKind(filer.unitKind && [filer.unitKind], profile),
    );
  }
  return form.filers.some(
    (filer) =>
      filer.level === profile.level &&
      filer.kinds.includes(kind) &&
      (filer.unitKind === undefined || filer.unitKind === profile.unitKind),
  );
}

/** Does a rule hold for this kind of filer? Levels, unit kinds and return kinds are taken to the letter. */
export function ruleApplies(only: Applicability, profile: FilerProfile): boolean {
  const { level, unitKind, kind } = profile;
  if (only.levels && !only.levels.includes(level)) return false;
  if (only.unitKinds && !(unitKind && only.unitKinds.includes(unitKind))) return false;
  if (only.totals) return kind === 'total';
  if (only.kinds) return kind === 'total' || only.kinds.includes(kind);
  // Signed corrections and other departments' figures are compared, not checked, unless a rule asks for them.
  return kind !== 'adjustment' && kind !== 'reference';
}

function isAsked(only: Applicability, form: Form, profile: FilerProfile): boolean {
  const { kind } = profile;
  if (only.totals) {
    return (
      kind === 'total' &&
      (!only.levels || only.levels.includes(profile.level)) &&
      suitsUnitKind(only.unitKinds, profile)
    );
  }
  if (kind === 'own') {
    if (only.levels && !only.levels.includes(profile.level)) return false;
    if (only.unitKinds && !(profile.unitKind && only.unitKinds.includes(profile.unitKind))) return false;
    return !only.kinds || only.kinds.includes('own');
  }
  const kindMatters = kind === 'declared' || kind === 'confirmed';
  if (kindMatters && only.kinds && !only.kinds.includes(kind)) return false;
  return (
    suitsUnitKind(only.unitKinds, profile) &&
    form.filers.some(
      (filer) => isAtOrBelow(filer.level, profile.level) && (!only.levels || only.levels.includes(filer.level)),
    )
  );
}

/** Above the communities both kinds occur; a community is one of them. */
function suitsUnitKind(limit: Applicability['unitKinds'], profile: FilerProfile): boolean {
  if (limit === undefined || profile.level !== 'community') return true;
  return profile.unitKind !== undefined && limit.includes(profile.unitKind);
}

function isAtOrBelow(level: Level, top: Level): boolean {
  return levels.indexOf(level) >= levels.indexOf(top);
}
