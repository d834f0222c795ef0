import type { locationFindings } from '../../../src/model/catalogue/location-findings.ts';
import type { BrokenCase } from './broken-case.ts';
import { fillWorkbook } from './fill-workbook.ts';
import { facilities, streetFile, streetSheet } from './usual-returns.ts';

/** Which cell is wrong, where rules have failed. */
export const locationCases: Readonly<Record<keyof typeof locationFindings, BrokenCase>> = {
  'cells-located': {
    wrong: {
      zh: '服务站在用 55 个，多于总数 5 个：错的是其中一格',
      en: '55 service stations are in use, of 5: one of the two cells is wrong',
    },
    inbox: async () => ({ [streetFile]: await facilities({ 'stations.active': 55 }) }),
    at: { file: streetFile, sheet: streetSheet, unit: '11', item: 'stations', column: 'total', cell: 'D10' },
    alongside: ['rule-failed-within'],
  },
  'cells-not-located': {
    forms: ['YL21'],
    wrong: {
      zh: '接待至少 1000 人次、至多 90 场，每场不可能不超过 10 人次',
      en: 'at least 1,000 visits and at most 90 sessions cannot be 10 visits a session',
    },
    inbox: async () => ({
      [streetFile]: await fillWorkbook({
        unit: '11',
        sheets: [{ form: 'YL21', cells: { sessions: 90, visits: 1200 } }],
      }),
    }),
    at: { file: streetFile, sheet: 'YL21 本级', unit: '11', item: 'visits', column: 'current', cell: 'D10' },
    alongside: ['rule-failed-within'],
  },
};
