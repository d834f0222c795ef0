import type { Entry, WorkbookFilling } from './fill-workbook.ts';
import { fillWorkbook } from './fill-workbook.ts';

/** Names of the files of an inbox: `code name.xlsx`, as templates are called. */
export const streetFile = '11 迎宾街道.xlsx';
/** Of the quarter before. */
export const earlierFile = '2019-Q4/11 迎宾街道.xlsx';
export const parkFile = '10 东湖园区.xlsx';
export const upperFile = '1001 新华社区.xlsx';
export const lowerFile = '1101 新华社区.xlsx';

/** Names of the sheets in the template of a street, and of a community. */
export const streetSheet = 'YL01 本级';
export const particularsSheet = 'YL02';
export const ledgerSheet = 'YL03 本级';

/** YL01 of the street as it should be; a case changes what it is about. */
export const rightFacilities: Readonly<Record<string, Entry>> = {
  'centres.total': 12,
  'centres.active': 9,
  'stations.total': 5,
  'stations.active': 5,
  'funds.total': 86.5,
};

/** YL02 of the community under the park as it should be. */
export const rightParticulars: Readonly<Record<string, Entry>> = {
  satisfaction: 96.5,
  premises: '2',
  // 2016-07-01
  openedOn: 42552,
};

/** YL03 of the street as it should be. */
export const rightProjects: readonly Readonly<Record<string, Entry>>[] = [
  { project: 'YB-001', status: '在建', invested: 320.5 },
  { project: 'YB-002', status: '竣工', invested: 78 },
];

export function facilities(
  changes: Readonly<Record<string, Entry>> = {},
  more: Partial<WorkbookFilling> = {},
): Promise<Uint8Array> {
  return fillWorkbook({ unit: '11', sheets: [{ form: 'YL01', cells: { ...rightFacilities, ...changes } }], ...more });
}

export function particulars(changes: Readonly<Record<string, Entry>> = {}): Promise<Uint8Array> {
  return fillWorkbook({ unit: '1001', sheets: [{ form: 'YL02', cells: { ...rightParticulars, ...changes } }] });
}

export function projects(
  rows: readonly Readonly<Record<string, Entry>>[] = rightProjects,
  more: Partial<WorkbookFilling> = {},
): Promise<Uint8Array> {
  return fillWorkbook({ unit: '11', sheets: [{ form: 'YL03', rows }], ...more });
}
