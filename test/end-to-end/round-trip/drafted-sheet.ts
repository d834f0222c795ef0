import type { Surroundings } from '../../../src/forms/surroundings.ts';
import {
  copyCellValues,
  emptyCellValues,
  type MutableCellValues,
  setAmount,
  setState,
  setText,
} from '../../../src/model/cell-values.ts';
import { daySerial } from '../../../src/model/day-serial.ts';
import type { Cell } from '../../../src/model/form.ts';
import { periodEnd } from '../../../src/model/period.ts';
import { cellRoles, sheetValues } from '../../../src/workbook/template/sheet-values.ts';
import type { TemplatePlan, TemplateSheetPlan } from '../../../src/workbook/template-plan.ts';

/** One sheet of a template while it is being filled in. */
export interface DraftedSheet {
  readonly plan: TemplateSheetPlan;
  readonly values: MutableCellValues;
  /** Indexes into the values of all that the filler types. */
  readonly typed: readonly number[];
  /** Those of them that may be changed: the key of a ledger's row stays what it is. */
  readonly inputs: readonly number[];
  /** What its rules read beyond it, the other sheets of its kind included. */
  readonly surroundings: Surroundings;
}

const listRows = 3;

/** The sheets of a template with the least that can be entered everywhere: 0, 否, the first of the codes. */
export function draftSheets(plan: TemplatePlan): readonly DraftedSheet[] {
  const drafted: DraftedSheet[] = [];
  for (const sheet of plan.sheets) drafted.push(draftSheet(plan, sheet, drafted));
  return drafted;
}

function draftSheet(plan: TemplatePlan, sheet: TemplateSheetPlan, all: readonly DraftedSheet[]): DraftedSheet {
  const { form } = sheet.edition;
  const rows = form.kind === 'list' ? listRows : 1;
  const values = form.kind === 'list' ? emptyCellValues(rows * form.cells.length) : copyCellValues(sheetValues(sheet));
  const roles = cellRoles(sheet, (code) => plan.sheets.some(({ edition }) => edition.form.code === code));
  const typed: number[] = [];
  const inputs: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (const cell of form.cells) {
      const index = row * form.cells.length + cell.index;
      if (roles[cell.index] !== 'input') {
        if (form.kind === 'list') setState(values, index, 'blank');
        continue;
      }
      enterLeast(values, index, cell, `${plan.unit.code}-${row + 1}`);
      typed.push(index);
      if (!form.list?.key.includes(cell.index)) inputs.push(index);
    }
  }
  return { plan: sheet, values, typed, inputs, surroundings: surroundingsOf(plan, sheet, all) };
}

/** @param name keeps texts without codes different from row to row */
function enterLeast(values: MutableCellValues, index: number, cell: Cell, name: string): void {
  if (cell.type === 'date') setState(values, index, 'blank');
  else if (cell.type === 'text') setText(values, index, cell.codes?.[0]?.code ?? name);
  else setAmount(values, index, Math.max(0, cell.minimum ?? 0) * 10 ** cell.decimals);
}

function surroundingsOf(plan: TemplatePlan, sheet: TemplateSheetPlan, all: readonly DraftedSheet[]): Surroundings {
  const { period } = plan;
  return {
    ...sheet.surroundings,
    otherForm: (code) => {
      const other = all.find(({ plan: { kind, edition } }) => kind === sheet.kind && edition.form.code === code);
      return other && { edition: other.plan.edition, values: other.values, surroundings: other.surroundings };
    },
    periodIndex: period.index,
    yearStart: daySerial(`${period.year}-01-01`),
    periodEnd: daySerial(periodEnd(period)),
  };
}

/** The plan with what was entered, as the product's own writer takes it. */
export function filledPlan(plan: TemplatePlan, drafted: readonly DraftedSheet[]): TemplatePlan {
  return { ...plan, sheets: drafted.map((sheet) => ({ ...sheet.plan, filled: sheet.values })) };
}
