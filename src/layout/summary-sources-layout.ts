/** Where everything stands in the 数据来源 sheet of a summary. All numbers are 1-based. */
export const summarySourcesLayout = {
  headingRow: 4,
  number: 1,
  file: 2,
  verdict: 3,
  reason: 4,
  returns: 5,
  cells: 6,
  checksum: 7,
} as const;
