import { consolidate } from '../../src/consolidate/consolidate.ts';
import type { Consolidation } from '../../src/consolidate/consolidation.ts';
import { planTemplates } from '../../src/consolidate/plan-templates.ts';
import type { ReceivedFile } from '../../src/consolidate/received-file.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { parseTargets } from '../../src/forms/targets.ts';
import { defaultCaps } from '../../src/grid/default-caps.ts';
import { emptyCellValues, quantityAt, setQuantity, setState, setText } from '../../src/model/cell-values.ts';
import type { Form } from '../../src/model/form.ts';
import { parseQuantity, quantityText } from '../../src/model/quantity.ts';
import type { CellValues, Return } from '../../src/model/return.ts';
import type { UnitRegister } from '../../src/units/unit-tree.ts';
import { writeTemplate } from '../../src/workbook/write-template.ts';
import { period } from './small-district.ts';

/** A table whose opening stock is last period's closing, and a list that is compared with that of last period. */
const catalogue = loadCatalogue([
  {
    file: 'forms.yaml',
    text: `form: A
version: 1
title: 期初期末
frequency: quarter
filedBy: { community: [own] }
defaults: { type: integer, unitMeasure: 个, timing: stock }
columns:
  - { id: opening, code: 1, label: 期初, source: { lastPeriod: closing } }
  - { id: closing, code: 2, label: 期末 }
items:
  - { id: x, code: '01', label: 甲项 }
rules:
  - { id: A-01, label: 不少于上期, severity: warning, rule: 'x.closing >= PREVIOUS(x.closing)' }
  - { id: A-02, label: 上期三个, severity: warning, rule: 'SUM(PREVIOUS(L!n)) = 3' }
---
form: L
kind: list
version: 1
title: 台账
frequency: quarter
filedBy: { community: [own] }
defaults: { type: integer, unitMeasure: 个, timing: stock }
list: { key: [code], unique: unit, vanished: warning }
columns:
  - { id: code, code: 1, label: 编码, type: text }
  - { id: n, code: 2, label: 数 }
rules:
  - { id: L-01, label: 与上期相同, severity: warning, when: 'NOT(ISBLANK(PREVIOUS(code)))', rule: 'n = PREVIOUS(n)' }
`,
  },
]);

type Sent = { readonly A: Readonly<Record<string, string>>; readonly L: readonly string[] };

/** A district with given units, and what is asked of it. */
export function district(register: UnitRegister) {
  const csv = { file: 'targets.csv', text: 'unit,period,form,item,kind,value\n' };
  const targets = parseTargets(csv, catalogue, new Set(register.units.map(({ code }) => code)));
  const run = (files: Iterable<ReceivedFile>, of = '2020-Q1'): Consolidation =>
    consolidate({
      files,
      catalogue,
      register,
      targets,
      period: period(of),
      choices: [],
      policy: 'partial',
      caps: defaultCaps,
    });
  return {
    run,
    /** @param sent figures of the table; keys of the list, each with the number 1 */
    async submit(unit: string, of: string, sent: Sent): Promise<ReceivedFile> {
      const [plan] = planTemplates(run([], of), { targets, language: 'zh-CN', unit });
      if (!plan) throw new Error(`${unit} owes nothing`);
      const sheets = plan.sheets.map((sheet) => {
        const { form } = sheet.edition;
        return form.kind === 'list'
          ? { ...sheet, filled: listFigures(sent.L), nil: sent.L.length === 0 }
          : { ...sheet, filled: tableFigures(form, sent.A) };
      });
      return { path: `${unit} ${of}.xlsx`, bytes: await writeTemplate({ ...plan, sheets }) };
    },
    own: (result: Consolidation, unit: string, form: string): Return | undefined =>
      result.records.accepted({ unit, form, period: result.period, kind: 'own' }),
    figures,
  };
}

function tableFigures(form: Form, given: Readonly<Record<string, string>>): CellValues {
  const values = emptyCellValues(form.cells.length);
  for (const cell of form.cells) {
    const quantity = parseQuantity(given[`${form.items[cell.item]?.id}.${form.columns[cell.column]?.id}`] ?? '');
    if (quantity) setQuantity(values, cell.index, quantity, cell.decimals);
    else setState(values, cell.index, 'blank');
  }
  return values;
}

function listFigures(keys: readonly string[]): CellValues {
  const values = emptyCellValues(keys.length * 2);
  const one = { numerator: 1, denominator: 1 };
  for (const [row, key] of keys.entries()) {
    setText(values, row * 2, key);
    setQuantity(values, row * 2 + 1, one, 0);
  }
  return values;
}

function figures(ret: Return | undefined): Readonly<Record<string, string>> {
  const form = catalogue.forms.get('A');
  const entries = (form?.cells ?? []).flatMap((cell) => {
    const quantity = ret && quantityAt(ret.values, cell.index, cell.decimals);
    return quantity
      ? [[`${form?.items[cell.item]?.id}.${form?.columns[cell.column]?.id}`, quantityText(quantity)]]
      : [];
  });
  return Object.fromEntries(entries);
}
