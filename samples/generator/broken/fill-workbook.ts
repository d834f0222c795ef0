import type { Catalogue } from '../../../src/forms/catalogue.ts';
import { profileOf } from '../../../src/forms/filer-profile.ts';
import { parseTargets } from '../../../src/forms/targets.ts';
import { defaultCaps } from '../../../src/grid/default-caps.ts';
import { consolidate, planTemplates } from '../../../src/index.ts';
import {
  emptyCellValues,
  type MutableCellValues,
  setAmount,
  setState,
  setText,
} from '../../../src/model/cell-values.ts';
import type { Cell, Form } from '../../../src/model/form.ts';
import { parsePeriod, periodEnd } from '../../../src/model/period.ts';
import type { CellValues } from '../../../src/model/return.ts';
import type { ReturnKind } from '../../../src/model/return-kind.ts';
import type { TemplatePlan, TemplateSheetPlan } from '../../../src/workbook/template-plan.ts';
import { writeTemplate } from '../../../src/workbook/write-template.ts';
import { caseCatalogue, registerFor } from './case-collection.ts';

/** What a clerk types: a figure, a text, or nothing. */
export type Entry = number | string | undefined;

/** One sheet as it is filled in. */
export interface SheetFilling {
  readonly form: string;
  readonly kind?: ReturnKind;
  /** Of a table, by `item.column`. */
  readonly cells?: Readonly<Record<string, Entry>>;
  /** Of a list, one record per row, by column. */
  readonly rows?: readonly Readonly<Record<string, Entry>>[];
  readonly nil?: boolean;
  /** By rule id. */
  readonly explanations?: Readonly<Record<string, string>>;
  /** What is chosen for 时点数比上期, where last period was known. */
  readonly change?: 'unchanged' | 'changed';
}

/** One workbook as it is sent in. */
export interface WorkbookFilling {
  readonly unit: string;
  readonly sheets: readonly SheetFilling[];
  /** Default 2020-Q1. */
  readonly period?: string;
  /** Default 1. */
  readonly submission?: number;
  /** The forms as the template was issued with; default: as they are. */
  readonly catalogue?: Catalogue;
  /** Returns of earlier periods that had arrived when the template was issued. */
  readonly before?: readonly Uint8Array[];
}

/** Writes the template of a unit, filled in. The same filling gives the same bytes. */
export function fillWorkbook(filling: WorkbookFilling): Promise<Uint8Array> {
  const { catalogue = caseCatalogue, sheets } = filling;
  const plan = issuedTemplate(filling, catalogue);
  return writeTemplate({
    ...plan,
    submission: filling.submission ?? 1,
    sheets: sheets.map((sheet) => fillSheet(sheet, plan, catalogue)),
  });
}

function issuedTemplate(
  { unit, period = '2020-Q1', before = [] }: WorkbookFilling,
  catalogue: Catalogue,
): TemplatePlan {
  const parsed = parsePeriod(period);
  if (!parsed) throw new Error(`${period} is no period`);
  const targets = parseTargets({ file: 'targets.csv', text: 'unit,period,form,item,kind,value' }, catalogue, new Set());
  const consolidation = consolidate({
    files: before.map((bytes, index) => ({ path: `${index}.xlsx`, bytes })),
    catalogue,
    register: registerFor(unit),
    targets,
    period: parsed,
    choices: [],
    policy: 'partial',
    caps: defaultCaps,
  });
  const [plan] = planTemplates(consolidation, { targets, language: 'zh-CN', unit });
  if (!plan) throw new Error(`${unit} owes nothing`);
  return plan;
}

function fillSheet(sheet: SheetFilling, plan: TemplatePlan, catalogue: Catalogue): TemplateSheetPlan {
  const { form: code, kind = 'own' } = sheet;
  const planned = plan.sheets.find((each) => each.edition.form.code === code && each.kind === kind);
  const base = planned ?? unasked(code, kind, plan, catalogue);
  const { form } = base.edition;
  const filled = form.kind === 'list' ? listValues(form, sheet.rows ?? []) : tableValues(form, sheet.cells ?? {});
  const explanations = new Map(Object.entries(sheet.explanations ?? {}));
  return { ...base, filled, explanations, nil: sheet.nil ?? false, ...(sheet.change ? { change: sheet.change } : {}) };
}

/** Reference figures are filed at will, so no template is planned for them. */
function unasked(
  code: string,
  kind: ReturnKind,
  { unit, period }: TemplatePlan,
  catalogue: Catalogue,
): TemplateSheetPlan {
  const tree = registerFor(unit.code).on(periodEnd(period));
  const known = tree.get(unit.code);
  if (!known) throw new Error(`no unit ${unit.code}`);
  const parent = known.parent === undefined ? undefined : tree.get(known.parent)?.level;
  return { edition: catalogue.edition(code, profileOf(known, parent, kind)), kind };
}

function tableValues(form: Form, cells: Readonly<Record<string, Entry>>): CellValues {
  const values = emptyCellValues(form.cells.length);
  for (const cell of form.cells) setState(values, cell.index, 'blank');
  for (const [name, entry] of Object.entries(cells)) {
    const [item, column] = name.split('.');
    const cell = form.cells.find(
      (each) => form.items[each.item]?.id === item && form.columns[each.column]?.id === (column ?? 'current'),
    );
    if (!cell) throw new Error(`${form.code} has no cell ${name}`);
    enter(values, cell.index, cell, entry);
  }
  return values;
}

function listValues(form: Form, rows: readonly Readonly<Record<string, Entry>>[]): CellValues {
  const width = form.columns.length;
  const values = emptyCellValues(rows.length * width);
  for (const [row, record] of rows.entries()) {
    for (const cell of form.cells) {
      enter(values, row * width + cell.column, cell, record[form.columns[cell.column]?.id ?? '']);
    }
  }
  return values;
}

function enter(values: MutableCellValues, index: number, cell: Cell, entry: Entry): void {
  if (entry === undefined) setState(values, index, 'blank');
  else if (typeof entry === 'string') setText(values, index, entry);
  else setAmount(values, index, Math.round(entry * 10 ** cell.decimals));
}
