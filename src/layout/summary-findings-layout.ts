/** Where everything stands in the 审核问题 sheet of a summary. All numbers are 1-based. */
export const summaryFindingsLayout = {
  headingRow: 4,
  number: 1,
  severity: 2,
  unit: 3,
  unitName: 4,
  form: 5,
  place: 6,
  message: 7,
  advice: 8,
  outcome: 9,
  file: 10,
  sheet: 11,
  cell: 12,
  rule: 13,
  code: 14,
} as const;
