import { returnDigest } from '../../../src/checks/return-digest.ts';
import { decisionEntry } from '../../../src/collection/decisions/decision-entry.ts';
import { parseTargets } from '../../../src/forms/targets.ts';
import { defaultCaps } from '../../../src/grid/default-caps.ts';
import { consolidate } from '../../../src/index.ts';
import type { explanationFindings } from '../../../src/model/catalogue/explanation-findings.ts';
import { parsePeriod } from '../../../src/model/period.ts';
import type { BrokenCase } from './broken-case.ts';
import { caseCatalogue, caseRegister } from './case-collection.ts';
import { fillWorkbook } from './fill-workbook.ts';
import { lowerFile, upperFile } from './usual-returns.ts';

const rule = 'YL21-01';
const reason = '两个自然村合用一名网格员，已报街道备案';
const forms = ['YL21'];
const sheet = 'YL21';

/** A community with its grids and wardens, and what it explained. */
function grids(unit: string, wardens: number, explanation?: string): Promise<Uint8Array> {
  const explanations = explanation === undefined ? {} : { [rule]: explanation };
  return fillWorkbook({ unit, sheets: [{ form: 'YL21', cells: { grids: 4, wardens }, explanations }] });
}

function explanationsFile(...lines: readonly string[]): Readonly<Record<string, string>> {
  return { 'explanations.csv': `unit,form,period,rule,text,valid_until\n${lines.map((line) => `${line}\n`).join('')}` };
}

/** What a run over these files knows: decisions rest on it. */
function runOver(inbox: Readonly<Record<string, Uint8Array>>) {
  const period = parsePeriod('2020-Q1');
  if (!period) throw new Error('2020-Q1 is a period');
  const noTargets = { file: 'targets.csv', text: 'unit,period,form,item,kind,value' };
  const consolidation = consolidate({
    files: Object.entries(inbox).map(([path, bytes]) => ({ path, bytes })),
    catalogue: caseCatalogue,
    register: caseRegister,
    targets: parseTargets(noTargets, caseCatalogue, new Set()),
    period,
    choices: [],
    policy: 'partial',
    caps: defaultCaps,
  });
  return { period, consolidation };
}

const office = { date: '2020-04-12', role: '00 样例区', unit: '1101', form: 'YL21', kind: 'own' } as const;

/** The explanation of the lower community accepted for other figures than those in its file now. */
function acceptedBefore(): Readonly<Record<string, string>> {
  const decision = {
    ...office,
    about: 'explanation',
    verdict: 'accepted',
    period: { frequency: 'quarter', year: 2020, index: 1 },
    rule,
    explanation: reason,
    figures: ['wardens.current=3', 'grids.current=4'],
    digest: '0123456789abcdef0123456789abcdef',
    reason: '已核对备案',
  } as const;
  return { 'decisions.yaml': decisionEntry(decision) };
}

function sentBack(inbox: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, string>> {
  const { period, consolidation } = runOver(inbox);
  const ret = consolidation.records.received({ unit: '1101', form: 'YL21', period, kind: 'own' });
  const form = caseCatalogue.forms.get('YL21');
  if (!ret || !form) throw new Error('there is no YL21 of 1101');
  const { submission, sha256 } = ret;
  const digest = returnDigest(ret, form);
  const entry = decisionEntry({
    ...{ ...office, about: 'return', verdict: 'returned', period, submission, sha256, digest },
    reason: '与现场核查不符，请核对网格数',
  });
  return { 'decisions.yaml': entry };
}

const at = { file: lowerFile, sheet, unit: '1101', form: 'YL21', kind: 'own' } as const;

/** What can be found about explanations and decisions. */
export const explanationCases: Readonly<Record<keyof typeof explanationFindings, BrokenCase>> = {
  'return-sent-back': {
    forms,
    wrong: {
      zh: '审核方退回了一份没有强制性问题的报表',
      en: 'the checking level sent a return back although nothing blocks it',
    },
    inbox: async () => ({ [lowerFile]: await grids('1101', 4) }),
    beside: sentBack,
    at,
  },
  'explanation-lapsed': {
    forms,
    wrong: { zh: '采纳说明以后，数又变了', en: 'the figures changed after their explanation was accepted' },
    inbox: async () => ({ [lowerFile]: await grids('1101', 2, reason) }),
    beside: acceptedBefore,
    at,
    alongside: ['rule-failed-within'],
  },
  'explanation-expired': {
    forms,
    wrong: {
      zh: '说明的有效期到二月底，报告期到三月底',
      en: 'an explanation held until February, and the quarter ends in March',
    },
    inbox: async () => ({ [lowerFile]: await grids('1101', 2) }),
    beside: () => explanationsFile(`1101,YL21,2020-Q1,${rule},${reason},2020-02-29`),
    at,
    alongside: ['rule-failed-within'],
  },
  'explanation-stock-phrase': {
    forms,
    wrong: { zh: '审核说明只写了“经核实，情况属实”', en: 'an explanation only says that the figures were verified' },
    inbox: async () => ({ [lowerFile]: await grids('1101', 2, '经核实，情况属实。') }),
    at,
    alongside: ['rule-failed-within'],
  },
  'explanation-copied': {
    forms,
    wrong: { zh: '两个社区的说明一字不差', en: 'two communities give the same explanation word for word' },
    inbox: async () => ({
      [upperFile]: await grids('1001', 3, reason),
      [lowerFile]: await grids('1101', 2, `${reason}。`),
    }),
    // The first in tree order.
    at,
    alongside: ['rule-failed-within'],
  },
  'explanation-differs': {
    forms,
    wrong: {
      zh: '表内的说明和说明文件的说明不同',
      en: 'the sheet and the explanations file explain the same thing differently',
    },
    inbox: async () => ({ [lowerFile]: await grids('1101', 2, reason) }),
    beside: () => explanationsFile(`1101,YL21,2020-Q1,${rule},两名网格员在招聘中,`),
    at,
    alongside: ['rule-failed-within'],
  },
  'explanation-unneeded': {
    forms,
    wrong: { zh: '公式已经成立，仍写了说明', en: 'a rule that holds was explained' },
    inbox: async () => ({ [lowerFile]: await grids('1101', 4, reason) }),
    at,
  },
  'explanation-without-rule': {
    forms,
    wrong: { zh: '说明的公式只审核村', en: 'the rule that is explained is checked on villages only' },
    inbox: async () => ({ [lowerFile]: await grids('1101', 4) }),
    beside: () => explanationsFile(`1101,YL21,2020-Q1,YL21-03,${reason},`),
    at,
  },
  'explanation-without-return': {
    forms,
    wrong: { zh: '说明先到，报表还没有收到', en: 'an explanation is there, and the return it speaks of is not' },
    inbox: async () => ({ [upperFile]: await grids('1001', 4) }),
    beside: () => explanationsFile(`1101,YL21,2020-Q1,${rule},${reason},`),
    at: { file: 'explanations.csv', unit: '1101', form: 'YL21', kind: 'own' },
  },
};
