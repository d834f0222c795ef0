import type { Figures } from '../figures.ts';
import { carry, fillLastYear, happen } from '../stocks-and-flows.ts';
import type { Subject } from '../subject.ts';

/** DJ03: committees of one village or community. */
export function fillDj03(figures: Figures, subject: Subject): void {
  const { random, lasting, isCalm } = subject;
  const singleHead = lasting.integer(0, 9) < 7 ? 1 : 0;
  const onFile = lasting.integer(0, 9) < 8 ? 1 : 0;
  for (const item of ['ruralSingleHead', 'urbanSingleHead']) figures.put(item, 'current', singleHead);
  for (const item of ['filedPark', 'filedDistrict']) figures.put(item, 'current', onFile);
  // After a merger the committee is elected anew: no more than nine members.
  const members = Math.min(9, figures.before('members', 'current') ?? lasting.integer(5, 9));
  figures.put('members', 'current', members);
  const waiting = lasting.integer(0, 2);
  const reviewed = Math.min(members, figures.before('membersReviewed', 'current') ?? members - waiting);
  figures.put('membersReviewed', 'current', Math.min(members, reviewed + (isCalm ? 0 : random.integer(0, 1))));
  const heads = carry(figures, 'groupHeads', lasting.integer(3, 12));
  const headsReviewed = Math.floor(heads * 0.8);
  carry(figures, 'groupHeadsReviewed', headsReviewed);
  happen(figures, 'reviewFailed', random.chance(0.05) ? 1 : 0);
  figures.put('weakOpening', 'current', lasting.chance(0.12) ? 1 : 0);
  const opening = figures.get('weakOpening', 'current');
  const found = opening === 0 && random.chance(0.05) ? 1 : 0;
  happen(figures, 'weakFound', found);
  happen(figures, 'weakMended', opening > 0 && random.chance(0.4) ? 1 : 0);
  fillLastYear(figures, subject);
}
