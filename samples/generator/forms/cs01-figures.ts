import type { Figures } from '../figures.ts';
import { carry, fillLastYear, happen } from '../stocks-and-flows.ts';
import type { Subject } from '../subject.ts';

/** CS01: rows of streets and rows of communities. At most a few dozen awards in the whole district and year. */
export function fillCs01(figures: Figures, subject: Subject): void {
  const { random, lasting, isCalm } = subject;
  const hasCommittee = lasting.integer(0, 9) < 7 ? 1 : 0;
  for (const item of ['workCommittee', 'partyCommittee']) {
    figures.put(item, 'current', figures.before(item, 'current') ?? hasCommittee);
  }
  const grids = carry(figures, 'grids', lasting.integer(3, 9));
  const staff = carry(figures, 'gridStaff', grids + lasting.integer(0, 4), isCalm ? 0 : random.integer(0, 1));
  carry(figures, 'gridStaffFull', Math.floor(staff / 2));
  carry(figures, 'gridOrganisations', Math.max(1, grids - lasting.integer(0, 2)));
  happen(figures, 'delegated', random.integer(0, 5));
  happen(figures, 'relieved', random.integer(0, 4));
  carry(figures, 'partners', lasting.integer(2, 15), isCalm ? 0 : random.integer(0, 1));
  carry(figures, 'civilityCentres', 1);
  carry(figures, 'civilityModels', lasting.integer(0, 1));
  happen(figures, 'honours', random.chance(0.3) ? 1 : 0);
  happen(figures, 'events', random.integer(1, 5));
  happen(figures, 'awards', random.chance(0.12) ? 1 : 0);
  happen(figures, 'publicity', random.integer(2, 12));
  fillLastYear(figures, subject);
}
