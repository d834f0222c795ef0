import type { Figures } from '../figures.ts';
import type { Subject } from '../subject.ts';

/** How many of each class a filer has when the year begins. */
const sizes: Readonly<Record<string, readonly [number, number]>> = {
  academicians: [4, 20],
  doctors: [60, 220],
  researchers: [400, 1800],
  craftsmen: [300, 1500],
  technicians: [800, 3200],
};

/** RC01: each person once, in the highest class. */
export function fillRc01(figures: Figures, { random, lasting }: Subject): void {
  for (const [item, [low, high]] of Object.entries(sizes)) {
    figures.put(item, 'opening', lasting.integer(low, high));
    const opening = figures.get(item, 'opening');
    const recruited = random.integer(0, Math.ceil(opening / 6));
    figures.put(item, 'recruited', recruited);
    figures.put(item, 'flexible', random.integer(0, Math.floor(recruited / 2)));
    figures.put(item, 'left', random.integer(0, Math.floor(opening / 20)));
  }
  for (const item of ['youngCadres', 'titles']) {
    const people = random.integer(0, 12);
    figures.put(item, 'recruited', people);
    figures.put(item, 'flexible', 0);
  }
}
