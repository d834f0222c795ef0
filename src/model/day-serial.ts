/** Milliseconds of a day. */
export const dayLength = 86_400_000;
/** Day 0 of Excel's 1900 system as it counts from 1 March 1900 on (ECMA-376 Part 1, §18.17.4.1). */
export const dayZero = Date.UTC(1899, 11, 30);

/**
 * The Excel day serial (1900 system) of an ISO date after February 1900.
 *
 * @example daySerial('2020-01-01') // 43831
 */
export function daySerial(isoDate: string): number {
  return (Date.parse(`${isoDate}T00:00:00Z`) - dayZero) / dayLength;
}

/** 9999-12-31, the last day a spreadsheet knows. */
export const lastDay = 2_958_465;

/**
 * The ISO date of an Excel day serial after February 1900; a time of day is cut off. A number that is no day at all
 * comes back as it is written.
 *
 * @example serialDay(43831) // '2020-01-01'
 */
export function serialDay(serial: number): string {
  if (!(serial >= 0 && serial < lastDay + 1)) return String(serial);
  return new Date(dayZero + Math.floor(serial) * dayLength).toISOString().slice(0, 10);
}
