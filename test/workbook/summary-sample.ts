import { cellOperands } from '../../src/forms/cell-operands.ts';
import type { Edition } from '../../src/forms/edition.ts';
import { profileOf } from '../../src/forms/filer-profile.ts';
import { fillComputed } from '../../src/forms/fill-computed.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { emptyCellValues, setQuantity, setState, setText } from '../../src/model/cell-values.ts';
import type { Form } from '../../src/model/form.ts';
import type { Language } from '../../src/model/label.ts';
import { parseQuantity } from '../../src/model/quantity.ts';
import type { CellValues, ReturnAccount } from '../../src/model/return.ts';
import type { ReturnKind } from '../../src/model/return-kind.ts';
import { rollUp } from '../../src/rollup/roll-up.ts';
import { parseUnits } from '../../src/units/parse-units.ts';
import type { UnitTree } from '../../src/units/unit-tree.ts';
import type { SummaryContents, SummaryForm, SummaryPolicy } from '../../src/workbook/summary/summary-contents.ts';

/** One column of every way to add up, and cells that are shown as what they are. */
const forms = `
form: T1
title: { zh: 样表, en: Sample }
frequency: quarter
basis: place
filedBy: { community: [own], street: [own, declared, adjustment], park: [own], district: [confirmed, reference] }
defaults: { unitMeasure: 个, required: false, min: none }
columns:
  - { id: total, code: 1, label: 总数 }
  - { id: single, code: 2, label: 单独, group: 方式 }
  - { id: joint, code: 3, label: 联合, group: 方式 }
  - { id: covered, code: 4, label: 已覆盖, formula: single + joint }
  - { id: rate, code: 5, label: 覆盖率, decimals: 2, unitMeasure: '%', formula: 'RATIO(covered, total) * 100' }
  - { id: amount, code: 6, label: 金额, decimals: 2, unitMeasure: 万元 }
  - { id: base, code: 7, label: 上年同期, decimals: 2, unitMeasure: 万元 }
  - { id: growth, code: 8, label: 增速, decimals: 1, unitMeasure: '%', formula: 'GROWTH(amount, base) * 100' }
  - { id: status, code: 9, label: 状态, type: text, formula: 'IF(growth >= 5, "达到", "低于")' }
  - { id: peak, code: 10, label: 最高, rollUp: max }
  - { id: low, code: 11, label: 最低, rollUp: min }
  - { id: pay, code: 12, label: 人均, decimals: 2, unitMeasure: 万元, rollUp: { mean: total } }
  - { id: score, code: 13, label: 得分, rollUp: none }
  - { id: done, code: 14, label: 完成, type: yesNo }
  - { id: note, code: 15, label: 备注, type: text }
items:
  - { id: firms, code: '01', label: 企业 }
  - { id: private, code: '02', label: 民营企业, of: firms }
  - { id: villages, code: '03', label: 行政村, only: { columns: [total], unitKind: rural } }
---
form: T2
title: { zh: 台账, en: Ledger }
frequency: quarter
kind: list
filedBy: { park: [own], street: { kinds: [own], parent: district } }
list: { key: [project], groupBy: [industry, state] }
defaults: { required: false }
columns:
  - { id: project, code: 1, label: 项目, type: text }
  - { id: industry, code: 2, label: 产业, codes: { '01': 化工, '02': 材料 } }
  - { id: state, code: 3, label: 状态, codes: [在建, 竣工] }
  - { id: planned, code: 4, label: 计划, decimals: 2, unitMeasure: 亿元 }
  - { id: spent, code: 5, label: 完成, decimals: 2, unitMeasure: 亿元 }
  - { id: share, code: 6, label: 进度, decimals: 1, unitMeasure: '%', formula: 'RATIO(spent, planned) * 100' }
  - { id: signed, code: 7, label: 签约, type: date }
  - { id: attracted, code: 8, label: 招商, type: yesNo }
`;

/** Ragged: C4 hangs directly under the park, S2 directly under the district. */
const units = `code,name,level,kind,parent
D,示范新区,district,,
P1,东湖园区,park,,D
S1,迎宾街道,street,,P1
C1,新华社区,community,urban,S1
C2,河湾村,community,rural,S1
C3,新华社区,community,urban,S1
C4,科创社区,community,urban,P1
S2,中心街道,street,,D
C5,中心社区,community,urban,S2
`;

type Entry = number | string;

/** Own figures of 企业: total, single, joint, amount, base, peak, low, pay, score, done, note. */
const figures: Readonly<Record<string, readonly Entry[]>> = {
  P1: [2, 1, 0, 0.1, 0.2, 7, 7, 9.99, 88, 1, '=1+1 不是公式'],
  S1: [1, 0, 1, 0.2, 0.1, 3, -4, 3.33, 77, 0, '@note'],
  C1: [10, 3, 4, 100.25, 90, 5, 5, 6.5, '', 1, ''],
  // C3 has no base: its growth cannot be told, and it is left out of the growth above.
  C3: [20, 5, 5, 50, '', 9, 2, 7.25, '', 1, ''],
  C4: [7, 7, '—', 30.3, 29.9, '…', 1, '', '', 0, ''],
  S2: [3, 1, 1, 5, 4, 2, 2, 4, 60, 1, ''],
  C5: [4, 4, 0, 12.5, 12.5, 1, 1, 5, '', 1, ''],
  'S1 declared': [41, 8, 10, 150.45, 90.1, 9, -4, 7, '', 3, ''],
  'S1 adjustment': [-1, 0, 0, 0.05, '', '', '', '', '', '', ''],
  'D confirmed': [50, '', '', 999.99, '', '', '', '', '', '', ''],
  'D reference': [49, '', '', 999.99, '', '', '', '', '', '', ''],
};

/** C2 was sent back; C5's street reports, the park's list is in. */
const sentBack = 'C2';

const columnOrder = ['total', 'single', 'joint', 'amount', 'base', 'peak', 'low', 'pay', 'score', 'done', 'note'];

const lists: Readonly<Record<string, readonly (readonly Entry[])[]>> = {
  P1: [
    ['甲-1', '01', '在建', 1.5, 0.75, 43831, 1],
    ['甲-2', '02', '在建', 2.25, 0, 43900, 0],
    ['甲-3', '01', '在建', 4, 1.25, '', 1],
  ],
  S2: [
    ['乙-1', '01', '竣工', 0.1, 0.1, 43500, 0],
    ['乙-2', '', '', 0.2, '', '', ''],
  ],
};
const listOrder = ['project', 'industry', 'state', 'planned', 'spent', 'signed', 'attracted'];

export const catalogue = loadCatalogue([{ file: 'forms.yaml', text: forms }]);

function formOf(code: string): Form {
  const form = catalogue.forms.get(code);
  if (!form) throw new Error(`no form ${code}`);
  return form;
}

/** Puts entries into the cells of the first item; the second item holds 1 wherever it is a number. */
function tableValues(form: Form, edition: Edition, entries: readonly Entry[], isCorrection: boolean): CellValues {
  const values = emptyCellValues(form.cells.length);
  for (const cell of form.cells) {
    if (!edition.open[cell.index]) continue;
    const at = columnOrder.indexOf(form.columns[cell.column]?.id ?? '');
    const isNumber = cell.type !== 'text' && cell.origin === 'typed';
    const entry = cell.item === 0 ? (entries[at] ?? '') : isNumber && !isCorrection ? 1 : '';
    put(values, cell.index, cell.type === 'text', cell.decimals, entry);
  }
  return values;
}

function put(
  values: ReturnType<typeof emptyCellValues>,
  index: number,
  isText: boolean,
  decimals: number,
  entry: Entry,
) {
  if (entry === '') setState(values, index, 'blank');
  else if (entry === '—') setState(values, index, 'notApplicable');
  else if (entry === '…') setState(values, index, 'belowUnit');
  else if (isText) setText(values, index, String(entry));
  else setQuantity(values, index, parseQuantity(String(entry)) ?? { numerator: 0, denominator: 1 }, decimals);
}

function listValues(form: Form, rows: readonly (readonly Entry[])[]): CellValues {
  const width = form.columns.length;
  const values = emptyCellValues(rows.length * width);
  rows.forEach((row, number) => {
    form.cells.forEach((cell, column) => {
      const entry = row[listOrder.indexOf(form.columns[column]?.id ?? '')] ?? '';
      put(values, number * width + column, cell.type === 'text', cell.decimals, entry);
    });
  });
  return values;
}

export const tree: UnitTree = parseUnits({ file: 'units.csv', text: units }).on('2020-03-31');

const period = { frequency: 'quarter', year: 2020, index: 1 } as const;

function summaryForm(code: string, policy: SummaryPolicy): SummaryForm {
  const form = formOf(code);
  const editionOf = (unitCode: string, kind: ReturnKind | 'total'): Edition => {
    const unit = tree.get(unitCode);
    if (!unit) throw new Error(`no unit ${unitCode}`);
    const parent = unit.parent === undefined ? undefined : tree.get(unit.parent)?.level;
    return catalogue.edition(code, profileOf(unit, parent, kind));
  };
  const accepted = (unit: string, kind: ReturnKind): CellValues | undefined => {
    if (form.kind === 'list') {
      const rows = kind === 'own' ? lists[unit] : undefined;
      return rows && fillComputed(editionOf(unit, 'own'), listValues(form, rows));
    }
    const entries = figures[kind === 'own' ? unit : `${unit} ${kind}`];
    if (!entries) return undefined;
    const edition = editionOf(unit, kind);
    const isCorrection = kind === 'adjustment' || kind === 'confirmed' || kind === 'reference';
    const values = tableValues(form, edition, entries, isCorrection);
    return isCorrection ? values : fillComputed(edition, values);
  };
  const totals = rollUp({
    form,
    tree,
    policy,
    edition: (unit, kind) => editionOf(unit.code, kind),
    isDue: (unit) => accepted(unit, 'own') !== undefined || (code === 'T1' && unit === sentBack),
    isReceived: (unit) => accepted(unit, 'own') !== undefined || (code === 'T1' && unit === sentBack),
    accepted,
  });
  return {
    form,
    totals,
    editionOf,
    operandsOf: (unit, kind, listRow) => {
      const total = totals.units.get(unit);
      const values = kind === 'total' ? total?.total : total?.[kind];
      if (!values) throw new Error(`no ${kind} figures of ${code} at ${unit}`);
      return cellOperands(editionOf(unit, kind), values, {}, listRow);
    },
  };
}

function statuses(): readonly ReturnAccount[] {
  const accounts: ReturnAccount[] = [];
  for (const { code } of tree.units) {
    if (figures[code])
      accounts.push({ unit: code, form: 'T1', period, kind: 'own', status: 'accepted', file: `${code}.xlsx` });
    if (lists[code])
      accounts.push({ unit: code, form: 'T2', period, kind: 'own', status: 'accepted', file: `${code}.xlsx` });
  }
  accounts.push({ unit: sentBack, form: 'T1', period, kind: 'own', status: 'sent-back', file: `${sentBack}.xlsx` });
  return accounts;
}

/** A small district with every kind of figure, as a summary is written from it. */
export function sampleContents(
  options: { readonly scope?: string; readonly language?: Language; readonly policy?: SummaryPolicy } = {},
): SummaryContents {
  const { scope = 'D', language = 'zh-CN', policy = 'partial' } = options;
  return {
    collection: '示范新区 & <统计>',
    period,
    scope,
    tree,
    language,
    policy,
    asOf: '2020-04-15',
    forms: [summaryForm('T1', policy), summaryForm('T2', policy)],
    statuses: statuses(),
    owed: statuses().map(({ unit, form, kind }) => ({ unit, form, kind })),
    findings: [
      {
        code: 'cell-blank',
        severity: 'error',
        unit: 'C2',
        unitName: '河湾村',
        form: 'T1',
        period: '2020-Q1',
        kind: 'own',
        item: 'firms',
        column: 'total',
        file: 'C2.xlsx',
        sheet: 'T1',
        cell: 'D8',
        parameters: { item: '01 企业', column: '1 总数' },
      },
      { code: 'file-damaged', severity: 'error', file: '=坏.xlsx', parameters: { detail: 'x\u0001y' } },
    ],
    registerChanges: { period: undefined, year: undefined },
    sources: [
      ...tree.units.map(({ code }) => ({
        account: { path: `${code}.xlsx`, sha256: code.padEnd(64, '0').toLowerCase(), verdict: 'read' as const },
        returns: 1,
        units: [code],
        cells: 30,
      })),
      {
        account: { path: '=坏.xlsx', verdict: 'damaged' as const, reason: 'file-damaged' as const },
        returns: 0,
        units: [],
        cells: 0,
      },
    ],
  };
}
