import type { Figures } from '../figures.ts';
import { current } from '../stocks-and-flows.ts';
import type { Subject } from '../subject.ts';

/** DJ07: each secretary who was due was appraised, with one of four ratings. */
export function fillDj07(figures: Figures, { random }: Subject): void {
  const put = (item: string, amount: number) => figures.put(item, current, amount);
  const due = random.integer(4, 14);
  const inWriting = random.integer(0, 2);
  const fairlyGood = random.integer(1, 3);
  const average = random.integer(0, 1);
  put('due', due);
  put('atMeeting', due - inWriting);
  put('inWriting', inWriting);
  put('good', due - fairlyGood - average);
  put('fairlyGood', fairlyGood);
  put('average', average);
  put('poor', 0);
  const problems = random.integer(5, 40);
  put('problems', problems);
  put('mended', random.integer(Math.ceil(problems / 2), problems));
  put('points', 100);
  put('partyPoints', random.integer(12, 25));
}
