import type { Figures } from '../figures.ts';
import { carry, fillLastYear, happen } from '../stocks-and-flows.ts';
import type { Subject } from '../subject.ts';

/** DJ02: members who come and go; what moves inside the district comes from the list of transfers. */
export function fillDj02(figures: Figures, subject: Subject): void {
  const { random, lasting, isCalm, transfers } = subject;
  const branches = subject.other('DJ01')?.get('all', 'branches') ?? 0;
  figures.put('opening', 'current', 3 * branches + lasting.integer(40, 120));
  const developed = isCalm ? 0 : random.integer(0, 3);
  const arrived = transfers.arrived + random.integer(0, 2);
  const left = transfers.left + random.integer(0, 1);
  const died = random.integer(0, 1);
  happen(figures, 'developed', developed);
  happen(figures, 'transferIn', arrived);
  happen(figures, 'transferInWithin', transfers.arrived);
  happen(figures, 'joinedOtherwise', random.chance(0.1) ? 1 : 0);
  happen(figures, 'transferOut', left);
  happen(figures, 'transferOutWithin', transfers.left);
  happen(figures, 'died', died);
  happen(figures, 'leftOtherwise', 0);

  const probationary = figures.before('probationary', 'current') ?? lasting.integer(2, 6);
  const becameFull = isCalm ? 0 : Math.min(probationary, random.integer(0, 2));
  carry(figures, 'probationary', probationary, developed - becameFull);
  happen(figures, 'becameFull', becameFull);
  const applied = isCalm ? 0 : random.integer(0, 4);
  carry(figures, 'applicants', lasting.integer(20, 45), applied);
  carry(figures, 'activists', lasting.integer(8, 18), Math.floor(applied / 2));
  carry(figures, 'candidates', lasting.integer(2, 7), Math.floor(applied / 4));
  happen(figures, 'refused', random.chance(0.1) ? 1 : 0);

  const moved = isCalm ? 0 : random.integer(0, 2);
  const out = lasting.integer(3, 25);
  carry(figures, 'floatingOut', out, moved);
  carry(figures, 'floatingOutManaged', Math.floor(out * 0.7), moved);
  const into = lasting.integer(2, 30);
  carry(figures, 'floatingIn', into, moved);
  carry(figures, 'floatingInManaged', Math.floor(into * 0.6), Math.floor(moved / 2));
  for (const item of ['attachedOrganisations', 'areaOrganisations', 'tradeOrganisations']) {
    carry(figures, item, lasting.integer(0, 2));
  }
  happen(figures, 'trained', random.integer(20, 160));
  fillLastYear(figures, subject);
}
