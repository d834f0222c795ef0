/**
 * The Excel day serial (1900 system) of an ISO date after February 1900.
 *
 * @example excelDay('2020-01-01') // 43831
 */
export function excelDay(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000 + 25_569;
}
