import { formatAddress } from '../../src/layout/address.ts';
import { templateLayout } from '../../src/layout/draw-template-layout.ts';
import { templateSheetName } from '../../src/layout/sheet-names.ts';
import { emptyCellValues } from '../../src/model/cell-values.ts';
import type { TemplatePlan, TemplateSheetPlan } from '../../src/workbook/template-plan.ts';
import { writeTemplate } from '../../src/workbook/write-template.ts';
import { retype } from './broken/spoil-package.ts';
import { figuresKey, type SampleFigures } from './fill-plan.ts';
import { type Mistake, mistakes, nilReturns } from './mistakes.ts';
import { stockChange } from './stock-change.ts';

/**
 * The workbook of one unit with its figures.
 *
 * @param planted whether it also holds the explanations and disputes of the planted mistakes
 */
export async function filledReturn(
  plan: TemplatePlan,
  figures: SampleFigures,
  planted?: 'planted',
): Promise<Uint8Array> {
  const noted = planted ? mistakes.filter(({ unit }) => unit === plan.unit.code) : [];
  const sheets = plan.sheets.flatMap((sheet) => filledSheet(plan, sheet, figures, noted));
  const workbook = await writeTemplate({ ...plan, sheets });
  return sheets.reduce((bytes, sheet) => withDisputes(bytes, plan, sheet, noted), workbook);
}

function filledSheet(
  plan: TemplatePlan,
  sheet: TemplateSheetPlan,
  figures: SampleFigures,
  noted: readonly Mistake[],
): readonly TemplateSheetPlan[] {
  const { form } = sheet.edition;
  const key = figuresKey(plan.unit.code, form.code, sheet.kind);
  const filled = figures.get(key);
  if (!filled) return [];
  // A list without a row is declared nil, as is a form that a unit never has anything to report in.
  if (nilReturns.has(key) || filled.state.length === 0) {
    return [{ ...sheet, filled: emptyCellValues(form.kind === 'list' ? 0 : form.cells.length), nil: true }];
  }
  const explanations = ofSheet(noted, sheet).flatMap((mistake) => Object.entries(mistake.explanations ?? {}));
  const change = stockChange(sheet, filled);
  return [{ ...sheet, filled, explanations: new Map(explanations), ...(change ? { change } : {}) }];
}

function ofSheet(noted: readonly Mistake[], { edition, kind }: TemplateSheetPlan): readonly Mistake[] {
  return noted.filter((mistake) => mistake.form === edition.form.code && mistake.kind === kind);
}

/** Writes into the column 异议, as a clerk would. */
function withDisputes(
  workbook: Uint8Array,
  plan: TemplatePlan,
  sheet: TemplateSheetPlan,
  noted: readonly Mistake[],
): Uint8Array {
  const { form, open, rules } = sheet.edition;
  const disputes = ofSheet(noted, sheet).flatMap((mistake) => Object.entries(mistake.disputes ?? {}));
  if (disputes.length === 0) return workbook;
  const extents = rules.map((rule) => ({ id: rule.text.id, places: rule.places.length }));
  const { itemRows, disputeColumn } = templateLayout(form, open, extents, {
    disputed: true,
    change: sheet.change !== undefined,
  });
  const name = templateSheetName(form, sheet.kind, plan.unit.level);
  return disputes.reduce((bytes, [item, reason]) => {
    const row = itemRows[form.items.findIndex(({ id }) => id === item)] ?? 0;
    const cell = formatAddress({ row, column: disputeColumn });
    return retype(bytes, name, cell, `<is><t>${reason}</t></is>`, 'inlineStr');
  }, workbook);
}
