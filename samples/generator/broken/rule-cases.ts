import type { ruleFindings } from '../../../src/model/catalogue/rule-findings.ts';
import type { ReturnKind } from '../../../src/model/return-kind.ts';
import type { BrokenCase } from './broken-case.ts';
import type { Entry, SheetFilling } from './fill-workbook.ts';
import { fillWorkbook } from './fill-workbook.ts';
import {
  earlierFile,
  facilities,
  ledgerSheet,
  lowerFile,
  parkFile,
  projects,
  rightFacilities,
  rightProjects,
  streetFile,
  streetSheet,
  upperFile,
} from './usual-returns.ts';

/** Residents of the street in one quarter. */
function population(residents: Entry, period: string): Promise<Uint8Array> {
  return fillWorkbook({ unit: '11', period, sheets: [{ form: 'YL06', cells: { residents } }] });
}

function events(unit: string, cells: Readonly<Record<string, Entry>>): Promise<Uint8Array> {
  return fillWorkbook({ unit, sheets: [{ form: 'YL09', cells }] });
}

function firms(unit: string, codes: readonly string[]): Promise<Uint8Array> {
  const rows = codes.map((firm, index) => ({ firm, staff: 30 + index }));
  return fillWorkbook({ unit, sheets: [{ form: 'YL04', rows }] });
}

function householdsSheet(kind: ReturnKind, households: number): SheetFilling {
  return { form: 'YL07', kind, cells: { households } };
}

/** Households of all four units; own 310 + 40 + 260, so 300 at the street and 610 at the park are right. */
async function households(declared: { readonly street: number; readonly park: number }) {
  return {
    [upperFile]: await fillWorkbook({ unit: '1001', sheets: [householdsSheet('own', 310)] }),
    [lowerFile]: await fillWorkbook({ unit: '1101', sheets: [householdsSheet('own', 260)] }),
    [streetFile]: await fillWorkbook({
      unit: '11',
      sheets: [householdsSheet('own', 40), householdsSheet('declared', declared.street)],
    }),
    [parkFile]: await fillWorkbook({ unit: '10', sheets: [householdsSheet('declared', declared.park)] }),
  };
}

/** Output of the only community below the street, and what the street has from elsewhere. */
async function output(sheets: readonly SheetFilling[]) {
  return {
    [lowerFile]: await fillWorkbook({ unit: '1101', sheets: [{ form: 'YL08', cells: { output: 1250 } }] }),
    [streetFile]: await fillWorkbook({ unit: '11', sheets }),
  };
}

const inHouseholds = { form: 'YL07', item: 'households', column: 'current', cell: 'C9' };

/** What checking, comparing levels and rolling up can find. */
export const ruleCases: Readonly<Record<keyof typeof ruleFindings, BrokenCase>> = {
  'rule-failed-within': {
    wrong: { zh: '服务中心在用 15 个，多于总数 12 个', en: '15 service centres are in use, of 12' },
    inbox: async () => ({ [streetFile]: await facilities({ 'centres.active': 15 }) }),
    at: { file: streetFile, sheet: streetSheet, unit: '11', item: 'centres', column: 'active', cell: 'E9' },
  },
  'rule-failed-across': {
    forms: ['YL01', 'YL05'],
    wrong: { zh: '两张表的服务中心数不一致', en: 'two forms give different numbers of service centres' },
    inbox: async () => ({
      [streetFile]: await fillWorkbook({
        unit: '11',
        sheets: [
          { form: 'YL01', cells: rightFacilities },
          { form: 'YL05', cells: { centres: 13 } },
        ],
      }),
    }),
    at: { file: streetFile, sheet: 'YL05 本级', unit: '11', item: 'centres', column: 'current', cell: 'C9' },
  },
  'rule-failed-history': {
    forms: ['YL06'],
    wrong: { zh: '常住人口比上期少了三成', en: 'there are three tenths fewer residents than last quarter' },
    inbox: async () => ({
      [earlierFile]: await population(20000, '2019-Q4'),
      [streetFile]: await population(14000, '2020-Q1'),
    }),
    at: { file: streetFile, sheet: 'YL06 本级', unit: '11', item: 'residents', cell: 'C9', period: '2020-Q1' },
    // That of the earlier quarter, which has none before it.
    alongside: ['rule-undecided'],
  },
  'rule-failed-level': {
    forms: ['YL09'],
    wrong: { zh: '全区合计的场均人次超过 50', en: 'in the district there are more than 50 visitors per event' },
    inbox: async () => ({
      [upperFile]: await events('1001', { events: 4, visitors: 400 }),
      [lowerFile]: await events('1101', { events: 2, visitors: 80 }),
    }),
    at: { unit: '00', form: 'YL09' },
  },
  'rule-undecided': {
    forms: ['YL06'],
    wrong: { zh: '要与上期比较，而上期的报表没有收到', en: 'last quarter is to be compared with, and has not arrived' },
    inbox: async () => ({ [streetFile]: await population(20000, '2020-Q1') }),
    at: { file: streetFile, sheet: 'YL06 本级', unit: '11' },
  },
  'rules-await-returns': {
    forms: ['YL09'],
    wrong: {
      zh: '两家应报，只报来一家，合计的审核还不能判定',
      en: 'one of two returns is in, so the rule at the total has to wait',
    },
    inbox: async () => ({ [upperFile]: await events('1001', { events: 4, visitors: 120 }) }),
    at: { unit: '00', form: 'YL09' },
  },
  'list-key-shared': {
    forms: ['YL04'],
    wrong: { zh: '园区和街道报了同一家企业', en: 'a park and a street list the same firm' },
    inbox: async () => ({
      [parkFile]: await firms('10', ['QY-01', 'QY-02']),
      [streetFile]: await firms('11', ['QY-02', 'QY-03']),
    }),
    at: { file: parkFile, sheet: 'YL04 本级', unit: '10', column: 'firm', rowKey: 'QY-02', cell: 'B10' },
  },
  'list-key-vanished': {
    forms: ['YL03'],
    wrong: { zh: '上期台账里的一个项目本期没有了', en: 'a project of last quarter is gone from the ledger' },
    inbox: async () => ({
      [earlierFile]: await projects(rightProjects, { period: '2019-Q4' }),
      [streetFile]: await projects(rightProjects.slice(0, 1)),
    }),
    at: { file: streetFile, sheet: ledgerSheet, unit: '11', rowKey: 'YB-002' },
  },
  'node-difference': {
    forms: ['YL07'],
    wrong: {
      zh: '街道上报合计 320 户，本级加下级是 300 户',
      en: 'the street declares 320 households; its own and those below are 300',
    },
    inbox: () => households({ street: 320, park: 610 }),
    at: { ...inHouseholds, file: streetFile, sheet: 'YL07 上报合计', unit: '11', kind: 'declared' },
  },
  'node-difference-inherited': {
    forms: ['YL07'],
    wrong: {
      zh: '街道上报多了 20 户，园区的上报合计跟着多了 20 户',
      en: 'the street declares 20 households too many, and so does the park above it',
    },
    inbox: () => households({ street: 320, park: 630 }),
    at: { ...inHouseholds, file: parkFile, unit: '10', kind: 'declared' },
    alongside: ['node-difference'],
  },
  'node-undecided': {
    forms: ['YL07'],
    wrong: {
      zh: '街道报了合计，下级社区还没有报',
      en: 'the street declares a total while the community below has not reported',
    },
    inbox: async () => {
      const { [lowerFile]: _, ...others } = await households({ street: 300, park: 610 });
      return others;
    },
    at: { unit: '11', form: 'YL07', kind: 'declared', file: streetFile },
  },
  'confirmed-difference': {
    forms: ['YL08'],
    wrong: { zh: '核定数与下级合计相差 30 万元', en: 'the confirmed figure differs from the sum below by 30 万元' },
    inbox: () => output([{ form: 'YL08', kind: 'confirmed', cells: { output: 1280 } }]),
    at: { file: streetFile, sheet: 'YL08 核定数', unit: '11', kind: 'confirmed', item: 'output', cell: 'C9' },
  },
  'reference-difference': {
    forms: ['YL08'],
    wrong: {
      zh: '部门的对照数与下级合计相差 90 万元',
      en: "a department's figure differs from the sum below by 90 万元",
    },
    inbox: () =>
      output([
        { form: 'YL08', kind: 'confirmed', cells: { output: 1250 } },
        { form: 'YL08', kind: 'reference', cells: { output: 1340 } },
      ]),
    at: { file: streetFile, sheet: 'YL08 对照数', unit: '11', kind: 'reference', item: 'output', cell: 'C9' },
  },
  'coverage-partial': {
    forms: ['YL09'],
    wrong: { zh: '两家应报，一家的报表因漏填被退回', en: 'of two returns due, one is sent back for a blank' },
    inbox: async () => ({
      [upperFile]: await events('1001', { events: 4, visitors: 120 }),
      [lowerFile]: await events('1101', { events: 2 }),
    }),
    at: { unit: '00', form: 'YL09' },
    alongside: ['cell-blank', 'rules-await-returns'],
  },
  'return-missing': {
    wrong: { zh: '街道还没有报', en: 'the street has not reported' },
    inbox: async () => ({}),
    at: { unit: '11', form: 'YL01' },
  },
};
