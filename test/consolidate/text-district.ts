import type { ConsolidationInput } from '../../src/consolidate/consolidation.ts';
import type { ReceivedFile } from '../../src/consolidate/received-file.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import type { ReturnKind } from '../../src/model/return-kind.ts';
import { run } from './small-district.ts';

/**
 * Rules of every kind over the units of small-district.ts: within, across, earlier periods, pairs, `when`, levels,
 * the district's total, and a declared total.
 */
export const catalogue = loadCatalogue([
  {
    file: 'forms.yaml',
    text: `form: T1
frequency: quarter
filedBy: { community: [own], street: [own, declared] }
defaults: { required: false }
columns:
  - { id: total, code: 1, label: 总数 }
  - { id: part, code: 2, label: 其中 }
  - { id: share, code: 3, label: 占比, decimals: 2, unitMeasure: '%', formula: 'RATIO(part, total) * 100' }
items:
  - { id: a, code: '01', label: 甲项 }
  - { id: b, code: '02', label: 乙项 }
  - { id: in, code: '03', label: 转入 }
  - { id: out, code: '04', label: 转出 }
rules:
  - { id: T1-01, label: 其中不大于总数, severity: warning, rule: part <= total }
  - { id: T1-02, label: 不少于上期, severity: warning, rule: a.total >= PREVIOUS(a.total) }
  - { id: T1-03, label: 甲乙同有同无, severity: warning, pair: both-or-neither, of: [a, b] }
  - { id: T1-04, label: 占比不高, severity: warning, when: b.total > 2, rule: a.share <= 80 }
  - { id: T1-05, label: 转入等于转出, at: total, only: { level: district }, rule: in.total = out.total }
  - { id: T1-06, label: 不少于下级最大数, at: total, rule: a.total >= MAX(CHILDREN(a.total)) }
  - { id: T1-08, label: 不超过下级最大数, severity: info, at: total, only: { level: street }, rule: a.total <= MAX(CHILDREN(a.total)) }
  - { id: T1-07, label: 乙项不大于甲项, severity: warning, at: both, blanks: zero, rule: b.total <= a.total }
---
form: T2
frequency: quarter
filedBy: { community: [own] }
defaults: { required: false }
items:
  - { id: x, code: '01', label: 丙项 }
rules:
  - { id: T2-01, label: 不大于表一, severity: warning, rule: x.current <= T1!a.total }
`,
  },
]);

/** What one unit says of one form: figures by `item.column`; `—` and `…` as a clerk writes them. */
export interface Said {
  readonly unit: string;
  readonly form?: string;
  readonly kind?: ReturnKind;
  readonly period?: string;
  readonly figures: Readonly<Record<string, string>>;
}

/** A return as a text file, one line for every figure. */
export function textFile({ unit, form = 'T1', kind = 'own', period = '2020-Q1', figures }: Said): ReceivedFile {
  const lines = Object.entries(figures).map(([cell, value]) => {
    const [item, column = 'current'] = cell.split('.');
    return `${form},${item},${column},${value},${unit},${period},${kind}\n`;
  });
  const text = `form,item,column,value,unit,period,kind\n${lines.join('')}`;
  return { path: `${unit} ${form} ${kind} ${period}.csv`, bytes: new TextEncoder().encode(text) };
}

/** A run over what was said. */
export function runSaid(said: readonly Said[], given: Partial<ConsolidationInput> = {}) {
  return run(said.map(textFile), { catalogue, ...given });
}
