import { editDistance } from '../model/nearest-spelling.ts';
import type { Unit } from '../model/unit.ts';
import { unitTitle } from '../model/unit.ts';

/** Units whose code, name or `code name` is nearest to a text, best first; of one code only the latest line. */
export function nearestUnits(units: readonly Unit[], text: string, limit: number): readonly Unit[] {
  const wanted = text.trim().toLowerCase();
  const best: { unit: Unit; distance: number }[] = [];
  for (const unit of new Map(units.map((one) => [one.code, one])).values()) {
    const worst = best.length < limit ? Number.POSITIVE_INFINITY : (best.at(-1)?.distance ?? 0);
    const distance = distanceBelow(worst, wanted, [unit.code, unit.name, unitTitle(unit)]);
    if (distance === undefined) continue;
    const place = best.findIndex((other) => other.distance > distance);
    best.splice(place < 0 ? best.length : place, 0, { unit, distance });
    if (best.length > limit) best.pop();
  }
  return best.map(({ unit }) => unit);
}

/** The least distance, if it is below `worst`. Texts that differ more than that in length are not compared. */
function distanceBelow(worst: number, wanted: string, spellings: readonly string[]): number | undefined {
  let least = worst;
  for (const spelling of spellings) {
    if (Math.abs(spelling.length - wanted.length) >= least) continue;
    least = Math.min(least, editDistance(wanted, spelling.toLowerCase()));
  }
  return least < worst ? least : undefined;
}
