/** The part that stands first in a package: programs that look at the first entry know a workbook by it. */
export const contentTypesPart = '[Content_Types].xml';

/** ZIP keeps local time, so the same local noon is the same bytes in every time zone. 1980 is its first year. */
export function fixedTime(): Date {
  return new Date(1980, 0, 1, 12);
}
