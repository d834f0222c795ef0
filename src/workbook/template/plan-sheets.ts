import { operandsFor } from '../../forms/cell-operands.ts';
import type { FormFigures, Surroundings } from '../../forms/surroundings.ts';
import { templateLayout } from '../../layout/draw-template-layout.ts';
import { templateSheetName } from '../../layout/sheet-names.ts';
import type { TemplateLayout } from '../../layout/template-layout.ts';
import { daySerial } from '../../model/day-serial.ts';
import type { Form } from '../../model/form.ts';
import { periodEnd } from '../../model/period.ts';
import type { CellValues } from '../../model/return.ts';
import type { Operands } from '../../rules/operands.ts';
import type { TemplatePlan, TemplateSheetPlan } from '../template-plan.ts';
import { type CarriedCell, carriedCells } from './carried-cells.ts';
import { holdRules } from './hold-rules.ts';
import { cellRoles, filledRows, sheetValues } from './sheet-values.ts';
import { type FormSheet, templateAddressBook } from './template-address-book.ts';
import { type CellRole, isDisputable, type TemplateSheet } from './template-sheet.ts';

interface Draft extends FormSheet {
  readonly plan: TemplateSheetPlan;
  readonly layout: TemplateLayout;
  readonly roles: readonly CellRole[];
  readonly carried: readonly CarriedCell[];
  readonly values: CellValues;
  readonly surroundings: Surroundings;
}

/** Decides everything about the sheets of a template: names, layouts, roles, figures, formulas of rules. */
export function planSheets(plan: TemplatePlan): TemplateSheet[] {
  const drafts: Draft[] = [];
  for (const sheet of plan.sheets) drafts.push(draftSheet(plan, sheet, drafts));
  return drafts.map((draft) => finishSheet(plan, draft, drafts));
}

function draftSheet(plan: TemplatePlan, sheet: TemplateSheetPlan, drafts: readonly Draft[]): Draft {
  const { form, open, rules } = sheet.edition;
  const extents = rules.map((rule) => ({ id: rule.text.id, places: rule.places.length }));
  const sameKind = plan.sheets.filter((other) => other.kind === sheet.kind);
  const roles = cellRoles(sheet, (code) => sameKind.some((other) => isCode(other.edition.form, code)));
  const carried = carriedCells(sheet);
  const disputed = form.kind === 'table' && roles.some(isDisputable);
  return {
    plan: sheet,
    name: templateSheetName(form, sheet.kind, plan.unit.level),
    layout: templateLayout(withEnoughRows(form, filledRows(sheet)), open, extents, {
      disputed,
      change: carried.length > 0,
    }),
    roles,
    carried,
    values: sheetValues(sheet),
    surroundings: withWorkbook(plan, sheet, drafts),
  };
}

/** A return may hold more rows than its form offers at first. */
function withEnoughRows(form: Form, rows: number): Form {
  return form.list && form.list.rowsOffered < rows ? { ...form, list: { ...form.list, rowsOffered: rows } } : form;
}

/** What a sheet reads beyond itself: what the plan knows, the period, and the other sheets of its kind. */
function withWorkbook(plan: TemplatePlan, sheet: TemplateSheetPlan, drafts: readonly Draft[]): Surroundings {
  const known = sheet.surroundings ?? {};
  return {
    ...known,
    otherForm: (form): FormFigures | undefined => {
      // Asked only after every sheet is drafted.
      const other = drafts.find((draft) => draft.plan.kind === sheet.kind && isForm(draft, form));
      return other
        ? { edition: other.plan.edition, values: other.values, surroundings: other.surroundings }
        : known.otherForm?.(form);
    },
    periodIndex: plan.period.index,
    yearStart: daySerial(`${plan.period.year}-01-01`),
    periodEnd: daySerial(periodEnd(plan.period)),
  };
}

function isForm(draft: Draft, form: string): boolean {
  return isCode(draft.layout.form, form);
}

function isCode(form: Form, code: string): boolean {
  return form.code.toLowerCase() === code.toLowerCase();
}

function finishSheet(plan: TemplatePlan, draft: Draft, drafts: readonly Draft[]): TemplateSheet {
  const { edition, kind, explanations, nil, change } = draft.plan;
  const sameKind = drafts.filter((other) => other.plan.kind === kind);
  const sheets = new Map(sameKind.map((other) => [other.layout.form.code.toLowerCase(), other]));
  const ofRow = operandsFor(edition, draft.values, draft.surroundings);
  const operands = (listRow = 0): Operands => ofRow(listRow);
  const book = (listRow?: number): ReturnType<typeof templateAddressBook> =>
    templateAddressBook(draft, sheets, operands(listRow), listRow);
  const typedColumns = draft.layout.columns.filter((_, column) => draft.roles[column] === 'input');
  const rows = filledRows(draft.plan);
  return {
    name: draft.name,
    edition,
    kind,
    language: plan.language,
    layout: draft.layout,
    roles: draft.roles,
    values: draft.values,
    filledRows: rows,
    rules: holdRules(edition.rules, { layout: draft.layout, filledRows: rows, typedColumns, operands, book }),
    explanations: explanations ?? new Map(),
    nil: nil ?? false,
    carried: draft.carried,
    change,
    operands,
    book,
    linkTarget: (form, item, column) => linkTarget(sheets.get(form.toLowerCase()), book(), item, column),
  };
}

function linkTarget(
  other: Draft | undefined,
  book: ReturnType<typeof templateAddressBook>,
  item: string,
  column: string,
): string | undefined {
  if (!other) return undefined;
  const { form } = other.layout;
  const indexOf = (elements: readonly { id: string }[], id: string): number =>
    elements.findIndex((element) => element.id.toLowerCase() === id.toLowerCase());
  const reference = { form: form.code, item: indexOf(form.items, item), column: indexOf(form.columns, column) };
  return book.cell({ ...reference, time: 'current', of: 'self' });
}
