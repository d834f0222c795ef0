const dayLength = 86_400_000;
/** Day 0 of Excel's 1900 system as it counts from 1 March 1900 on (ECMA-376 Part 1, §18.17.4.1). */
const dayZero = Date.UTC(1899, 11, 30);

/**
 * The Excel day serial (1900 system) of an ISO date after February 1900.
 *
 * @example daySerial('2020-01-01') // 43831
 */
export function daySerial(isoDate: string): number {
  return (Date.parse(`${isoDate}T00:00:00Z`) - dayZero) / dayLength;
}

/**
 * The ISO date of an Excel day serial after February 1900; a time of day is cut off.
 *
 * @example serialDay(43831) // '2020-01-01'
 */
export function serialDay(serial: number): string {
  return new Date(dayZero + Math.floor(serial) * dayLength).toISOString().slice(0, 10);
}
