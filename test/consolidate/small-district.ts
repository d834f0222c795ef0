import { consolidate } from '../../src/consolidate/consolidate.ts';
import type { Consolidation, ConsolidationInput } from '../../src/consolidate/consolidation.ts';
import { planTemplates } from '../../src/consolidate/plan-templates.ts';
import type { ReceivedFile } from '../../src/consolidate/received-file.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { parseTargets } from '../../src/forms/targets.ts';
import { defaultCaps } from '../../src/grid/default-caps.ts';
import { emptyCellValues, quantityAt, setQuantity, setState } from '../../src/model/cell-values.ts';
import { type Period, parsePeriod } from '../../src/model/period.ts';
import { parseQuantity, quantityText } from '../../src/model/quantity.ts';
import type { CellValues } from '../../src/model/return.ts';
import { parseUnits } from '../../src/units/parse-units.ts';
import type { TemplateSheetPlan } from '../../src/workbook/template-plan.ts';
import { writeTemplate } from '../../src/workbook/write-template.ts';

/** Two small forms that hold every kind of check: within, across, history, node. */
export const forms = `form: T1
version: 1
title: 测试表一
frequency: quarter
filedBy: { community: [own], street: [own, declared] }
defaults: { type: integer, unitMeasure: 个, timing: stock }
columns:
  - { id: total, code: 1, label: 总数 }
  - { id: part, code: 2, label: 其中 }
  - { id: share, code: 3, label: 占比, type: decimal, decimals: 2, unitMeasure: '%', formula: 'RATIO(part, total) * 100' }
items:
  - { id: a, code: '01', label: 甲项 }
  - { id: b, code: '02', label: 乙项 }
rules:
  - { id: T1-01, label: 其中不大于总数, rule: 'part <= total' }
  - { id: T1-02, label: 不少于上期, severity: warning, rule: 'a.total >= PREVIOUS(a.total)' }
---
form: T2
version: 1
title: 测试表二
frequency: quarter
filedBy: { community: [own] }
defaults: { type: integer, unitMeasure: 个, timing: stock }
columns:
  - { id: n, code: 1, label: 数量 }
  - { id: before, code: 2, label: 上期, source: { lastPeriod: n } }
items:
  - { id: x, code: '01', label: 丙项 }
rules:
  - { id: T2-01, label: 不大于表一, rule: 'x.n <= T1!a.total' }
`;

/** A ragged tree: one community hangs under the district, one was founded this year. */
export const units = `code,name,level,kind,parent,valid_from
D,示范新区,district,,,
S1,城关街道,street,,D,
C1,新华社区,community,urban,S1,
C2,河湾村,community,rural,S1,
C3,新华社区,community,urban,D,2020-02-01
`;

const catalogue = loadCatalogue([{ file: 'forms.yaml', text: forms }]);
const register = parseUnits({ file: 'units.csv', text: units });
const noTargets = { file: 'targets.csv', text: 'unit,period,form,item,kind,value\n' };
const targets = parseTargets(noTargets, catalogue, new Set(register.units.map(({ code }) => code)));

export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Error(`${text} is no period`);
  return parsed;
}

/** A run over files of the small district, 2020-Q1 unless told otherwise. */
export function run(files: Iterable<ReceivedFile>, given: Partial<ConsolidationInput> = {}): Consolidation {
  return consolidate({
    files,
    catalogue,
    register,
    targets,
    period: period('2020-Q1'),
    choices: [],
    policy: 'partial',
    caps: defaultCaps,
    ...given,
  });
}

/** Figures of one sheet: `{ 'a.total': '12' }`; what is left out stays blank. */
export type Figures = Readonly<Record<string, string>>;

/** What a unit sends in: figures by form, or by `form kind`. */
export interface Submission {
  readonly unit: string;
  readonly period?: string;
  readonly submission?: number;
  readonly path?: string;
  /** What is chosen for 时点数比上期, where the template asks; default: 无变动. */
  readonly change?: 'unchanged' | 'changed';
  readonly sheets: Readonly<Record<string, Figures>>;
}

/**
 * A template, filled in and sent back: the very bytes of a workbook.
 *
 * @param files what had come in when the template was made
 */
export async function submit(
  sent: Submission,
  given: Partial<ConsolidationInput> = {},
  files: Iterable<ReceivedFile> = [],
): Promise<ReceivedFile> {
  const blank = run(files, { ...given, period: period(sent.period ?? '2020-Q1') });
  const [plan] = planTemplates(blank, { targets, language: 'zh-CN', unit: sent.unit });
  if (!plan) throw new Error(`${sent.unit} owes nothing`);
  const { change = 'unchanged' } = sent;
  const sheets = plan.sheets.flatMap((sheet) => fill({ ...sheet, change }, sent.sheets));
  const bytes = await writeTemplate({ ...plan, submission: sent.submission ?? 1, sheets });
  return { path: sent.path ?? `${sent.unit} ${sent.period ?? '2020-Q1'}.xlsx`, bytes };
}

function fill(sheet: TemplateSheetPlan, given: Submission['sheets']): readonly TemplateSheetPlan[] {
  const { form, open } = sheet.edition;
  const figures = given[sheet.kind === 'own' ? form.code : `${form.code} ${sheet.kind}`];
  if (!figures) return [];
  const filled = emptyCellValues(form.cells.length);
  for (const cell of form.cells) {
    const written = figures[`${form.items[cell.item]?.id}.${form.columns[cell.column]?.id}`];
    const quantity = written === undefined ? undefined : parseQuantity(written);
    if (quantity) setQuantity(filled, cell.index, quantity, cell.decimals);
    else setState(filled, cell.index, open[cell.index] ? 'blank' : 'closed');
  }
  return [{ ...sheet, filled }];
}

/** The figures of a total as text, by `item.column`. */
export function figures(form: string, values: CellValues): Figures {
  const found = catalogue.forms.get(form);
  const entries = (found?.cells ?? []).flatMap((cell) => {
    const quantity = quantityAt(values, cell.index, cell.decimals);
    const name = `${found?.items[cell.item]?.id}.${found?.columns[cell.column]?.id}`;
    return quantity ? [[name, quantityText(quantity)]] : [];
  });
  return Object.fromEntries(entries);
}
