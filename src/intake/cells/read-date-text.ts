import { isoDateSerial } from '../../grid/date-serial.ts';
import { serialDay } from '../../model/day-serial.ts';
import { halfWidth } from '../numbers/half-width.ts';

/**
 * Reads a date as people write it, year first: 2020-03-31, 2020/3/31, 2020.3.31, 2020年3月31日, 20200331.
 *
 * @returns Excel day serial of the 1900 system, or undefined: 3/4/2020 has two meanings and is not read
 */
export function readDateText(text: string): number | undefined {
  const plain = halfWidth(text).replace(/\s+/g, '');
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})日?$/.exec(plain) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(plain);
  if (!match) return undefined;
  const [, year = '', , month = '', day = ''] = match;
  return isoDateSerial(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The day of a serial after February 1900 as ISO date. */
export function serialDate(serial: number): string {
  return serialDay(serial);
}
