import type { Figures } from '../figures.ts';
import { current } from '../stocks-and-flows.ts';
import type { Subject } from '../subject.ts';

/** MS01: rows of communities and rows of the district; each puts into what is open for it. */
export function fillMs01(figures: Figures, subject: Subject): void {
  fillCommunity(figures, subject);
  fillDistrict(figures, subject);
}

function fillCommunity(figures: Figures, { random }: Subject): void {
  const put = (item: string, amount: number) => figures.put(item, current, amount);
  put('cultureCentres', random.integer(1, 2));
  put('fitnessCentres', random.integer(0, 3));
  const estates = random.integer(0, 3);
  put('estates', estates);
  put('estatesSports', random.integer(0, estates));
  const clubs = random.integer(0, 2);
  put('afterSchools', clubs);
  put('afterSchoolPupils', clubs * random.integer(15, 40));
  const homes = random.integer(0, 2);
  put('elderlyHomes', homes);
  put('elderlyBeds', homes * random.integer(10, 60));
  const nurseries = random.integer(0, 3);
  put('nurseries', nurseries);
  put('publicNurseries', random.integer(0, nurseries));
  put('nurseryPlaces', nurseries * random.integer(20, 60));
  const households = random.integer(5, 60);
  put('poorHouseholds', households);
  put('liftedHouseholds', random.integer(Math.floor(households * 0.9), households));
}

function fillDistrict(figures: Figures, { random }: Subject): void {
  const put = (item: string, amount: number) => figures.put(item, current, amount);
  const kindergartens = random.integer(60, 110);
  put('kindergartens', kindergartens);
  put('publicKindergartens', Math.floor(kindergartens * 0.7));
  const children = kindergartens * random.integer(150, 230);
  put('children', children);
  put('publicChildren', Math.floor(children * 0.78));
  put('schools', random.integer(40, 70));
  const places = random.integer(52000, 70000);
  put('schoolPlaces', places);
  put('pupils', places - random.integer(500, 4000));
  put('notableSchools', random.integer(4, 9));
  put('medicalComplexes', random.integer(1, 3));
  put('hospitals', random.integer(8, 15));
  put('hospitalBeds', random.integer(2200, 4200));
}
