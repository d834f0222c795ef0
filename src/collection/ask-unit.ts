import type { Period } from '../model/period.ts';
import { formatPeriod, periodEnd } from '../model/period.ts';
import { Trouble } from '../model/trouble.ts';
import type { Unit } from '../model/unit.ts';
import { unitTitle } from '../model/unit.ts';
import type { Collection } from './collection.ts';

/**
 * The unit a person asked for by its code, as of the last day of a period.
 *
 * @throws Trouble with the nearest units where there is none
 */
export function askUnit(collection: Collection, text: string, period: Period): Unit {
  const unit = collection.register.on(periodEnd(period)).get(text.trim());
  if (unit) return unit;
  const near = collection.register.nearest(text, 3).map(unitTitle);
  const nearest = { zh: near.join('、'), en: near.join(', ') };
  const parameters = { unit: text, period: formatPeriod(period), ...(near.length === 0 ? {} : { nearest }) };
  throw new Trouble([{ code: 'unit-not-found', parameters }]);
}
