import { dayLength, dayZero } from '../model/day-serial.ts';

/** Days between day 0 of the 1900 and of the 1904 system. */
export const days1904 = 1462;

/**
 * Reads an ISO 8601 date or date and time, as cells of type `d` hold it, as an Excel day serial (1900 system).
 *
 * @returns undefined where it is no such date or lies before 1900
 * @example isoDateSerial('2020-03-31') // 43921
 */
export function isoDateSerial(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const midnight = new Date(Date.UTC(year, month - 1, day));
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  if (!exists || year < 1900 || hour > 23 || minute > 59 || second >= 60) return undefined;
  const days = (midnight.getTime() - dayZero) / dayLength;
  const time = (hour * 3600 + minute * 60 + second) / 86_400;
  // Excel believes in a 29 February 1900: before it, it is a day behind.
  return (days <= 60 ? days - 1 : days) + time;
}

/**
 * Reads an ISO 8601 time of day, as cells of type `d` may hold it too, as a part of a day.
 *
 * @returns undefined where it is no such time
 * @example isoTimeSerial('12:00:00') // 0.5
 */
export function isoTimeSerial(text: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?Z?$/.exec(text.trim());
  if (!match) return undefined;
  const [hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return (hour * 3600 + minute * 60 + second) / 86_400;
}
