import { formatPeriod } from '../model/period.ts';
import type { ReturnKey } from './intake-context.ts';

/** One text per (unit, form, period, kind), for maps. */
export function returnId(key: ReturnKey): string {
  return [key.unit, key.form.toLowerCase(), formatPeriod(key.period), key.kind].join('\u0000');
}
