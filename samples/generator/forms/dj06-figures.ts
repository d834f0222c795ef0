import type { Figures } from '../figures.ts';
import { current } from '../stocks-and-flows.ts';
import type { Subject } from '../subject.ts';

/** DJ06: enterprises, private schools and hospitals come from DJ01 of the fourth quarter. */
export function fillDj06(figures: Figures, { random, other }: Subject): void {
  const dj01 = other('DJ01');
  const put = (item: string, amount: number) => figures.put(item, current, amount);
  const part = (item: string, whole: number) => put(item, random.integer(Math.ceil(whole / 2), whole));
  const enterprises = dj01?.get('soes', 'total') ?? 0;
  const organised = (dj01?.get('soes', 'single') ?? 0) + (dj01?.get('soes', 'joint') ?? 0);
  const schools = dj01?.get('privateSchools', 'total') ?? 0;
  const subsidiaries = Math.floor(enterprises / 2);
  put('subsidiaries', subsidiaries);
  put('organisedSubsidiaries', Math.min(subsidiaries, organised));
  part('tasksDone', enterprises * 30);
  const matters = random.integer(8, 60);
  put('majorMatters', matters);
  part('studiedFirst', matters);
  put('workshops', random.integer(0, 14));
  const headSchools = random.integer(0, 6);
  put('headSchools', headSchools);
  part('headSchoolsDone', headSchools);
  for (const item of ['schoolsAffiliated', 'schoolsOnBoard', 'schoolsSecretary']) part(item, schools);
  part('hospitalsLed', dj01?.get('hospitals', 'total') ?? 0);
  put('keyStaffAdmitted', random.integer(0, 15));
  put('membersTrained', random.integer(0, 20));
  const associations = random.integer(1, 9);
  put('associations', associations);
  part('associationsAffiliated', associations);
}
