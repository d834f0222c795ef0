import type { Period } from '../model/period.ts';
import { parsePeriod } from '../model/period.ts';
import { Trouble } from '../model/trouble.ts';
import type { Collection } from './collection.ts';

/**
 * The period of a run: the one asked for, else that of `huizong.yaml`.
 *
 * @throws Trouble where there is neither, or the text is no period
 */
export function askPeriod(collection: Collection, text: string | undefined): Period {
  if (text === undefined) {
    const { period } = collection.configuration;
    if (period) return period;
    throw new Trouble([{ code: 'period-missing', parameters: {} }]);
  }
  const parsed = parsePeriod(text);
  if (!parsed) throw new Trouble([{ code: 'period-unreadable', parameters: { text } }]);
  return parsed;
}
