import { nearestSpelling } from '../model/nearest-spelling.ts';
import { formatPeriod, frequencies, parsePeriod, periodEnd } from '../model/period.ts';
import type { Problem } from '../model/trouble.ts';
import type { DeadlineMistake } from './deadline-setting.ts';
import { deadlineMistakes, mostDays } from './deadline-setting.ts';
import type { YamlSource } from './yaml-source.ts';

/**
 * A mistake in a line of `deadline:`, at its place.
 *
 * @param mistake what zod carries as the message; undefined is returned where it is none of ours
 */
export function deadlineProblem(mistake: string, key: string, yaml: YamlSource): Problem | undefined {
  const known = deadlineMistakes.find((each) => each === mistake);
  if (!known) return undefined;
  const atKey = known === 'deadline-key-unknown' || known === 'deadline-repeated';
  const path = ['deadline', key];
  return { ...described(known, key, written(yaml)), place: atKey ? yaml.keyPosition(path) : yaml.valuePosition(path) };
}

function written({ value }: YamlSource): Readonly<Record<string, unknown>> {
  const settings: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'deadline') : undefined;
  return typeof settings === 'object' && settings !== null ? { ...settings } : {};
}

function described(
  mistake: DeadlineMistake,
  key: string,
  lines: Readonly<Record<string, unknown>>,
): Omit<Problem, 'place'> {
  const value = lines[key];
  const actual = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  switch (mistake) {
    case 'deadline-key-unknown': {
      const [nearest] = nearestSpelling(key, candidates(key));
      return { code: mistake, parameters: { name: key, ...(nearest === undefined ? {} : { nearest }) } };
    }
    case 'deadline-repeated': {
      const other = Object.keys(lines).find((each) => each !== key && canonical(each) === canonical(key)) ?? '';
      return { code: mistake, parameters: { name: key, other } };
    }
    case 'deadline-early': {
      const period = parsePeriod(key);
      return { code: mistake, parameters: { name: key, date: actual, end: period ? periodEnd(period) : '' } };
    }
    case 'deadline-days': {
      const expected = {
        zh: `期末之后的天数（0 至 ${mostDays} 的整数）`,
        en: `a whole number of days after the end of the period, 0 to ${mostDays}`,
      };
      return { code: 'configuration-value', parameters: { name: `deadline.${key}`, expected, actual } };
    }
    case 'deadline-date': {
      const expected = { zh: '存在的日期，写成 2020-04-12', en: 'a day of the calendar, written as 2020-04-12' };
      return { code: 'configuration-value', parameters: { name: `deadline.${key}`, expected, actual } };
    }
  }
}

/** The frequencies, and the quarters of a year that somebody began to write. */
function candidates(key: string): readonly string[] {
  const year = /^\d{4}/.exec(key)?.[0];
  return year === undefined ? frequencies : ['1', '2', '3', '4'].map((quarter) => `${year}-Q${quarter}`);
}

function canonical(key: string): string | undefined {
  const period = parsePeriod(key);
  return period && formatPeriod(period);
}
