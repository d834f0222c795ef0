import type { Form } from '../model/form.ts';
import type { Level } from '../model/level.ts';
import { levels, unitKinds } from '../model/level.ts';
import type { FilerProfile } from './edition.ts';
import { profileKey } from './filer-profile.ts';
import { files } from './open-cells.ts';

/** Every kind of filer the form may meet, and every level at which totals of it exist. */
export function possibleProfiles(form: Form): readonly FilerProfile[] {
  const filed = form.filers.flatMap((filer) =>
    filer.kinds.flatMap((kind) => forUnitKinds(filer.level).map((profile) => ({ ...profile, kind }))),
  );
  const totals = levels.flatMap((level) =>
    forUnitKinds(level).map((profile) => ({ ...profile, kind: 'total' as const })),
  );
  const met = [...filed, ...totals].filter((profile) => files(form, profile));
  return [...new Map(met.map((profile) => [profileKey(profile), profile])).values()];
}

function forUnitKinds(level: Level) {
  return level === 'community' ? unitKinds.map((unitKind) => ({ level, unitKind })) : [{ level }];
}
