const millisecondsPerDay = 86_400_000;

/**
 * Reads a day as people and spreadsheets write it: `2020-04-05`, `2020/4/5`, `2020.4.5`, `20200405`, `2020年4月5日`.
 *
 * @returns the ISO date, or undefined where it is none or the day does not exist
 */
export function readDay(text: string): string | undefined {
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/.exec(text) ??
    /^(\d{4})()(\d\d)(\d\d)$/.exec(text);
  if (!match) return undefined;
  const [, year = '', , month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // Date.parse takes 31 February for 2 March.
  return !Number.isNaN(time) && isoDay(time) === iso ? iso : undefined;
}

/** @example shiftDay('2020-03-01', -1) // '2020-02-29' */
export function shiftDay(day: string, days: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + days * millisecondsPerDay);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
