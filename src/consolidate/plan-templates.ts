import type { TargetBook } from '../forms/targets.ts';
import type { Form } from '../model/form.ts';
import type { Language } from '../model/label.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import type { Unit } from '../model/unit.ts';
import type { TemplatePlan, TemplateSheetPlan } from '../workbook/template-plan.ts';
import type { Consolidation } from './consolidation.ts';
import { prefill } from './prefill.ts';
import { editionFor } from './records.ts';
import { returnSurroundings } from './return-surroundings.ts';

/** What templates are made for. */
export interface TemplateOptions {
  readonly targets: TargetBook;
  readonly language: Language;
  /** Code of the only unit wanted; default: all. */
  readonly unit?: string;
}

/**
 * The blank workbooks of a period: one per unit that owes something, with all it owes, prefilled with what is known.
 * What is known comes from the returns of earlier periods that were consolidated.
 *
 * @returns in tree order; empty where the unit asked for owes nothing
 */
export function planTemplates(consolidation: Consolidation, options: TemplateOptions): readonly TemplatePlan[] {
  const { owed, period } = consolidation;
  const plans = new Map<string, { unit: Unit; sheets: TemplateSheetPlan[] }>();
  for (const { unit, form, kind } of owed) {
    if (options.unit !== undefined && unit.code !== options.unit) continue;
    const sheet = planSheet(consolidation, unit, form, kind, options.targets);
    if (!sheet) continue;
    const plan = plans.get(unit.code);
    if (plan) plan.sheets.push(sheet);
    else plans.set(unit.code, { unit, sheets: [sheet] });
  }
  return [...plans.values()].map(({ unit, sheets }) => ({
    unit,
    period,
    language: options.language,
    submission: 1,
    sheets,
  }));
}

function planSheet(
  { records, period }: Consolidation,
  unit: Unit,
  form: Form,
  kind: ReturnKind,
  targets: TargetBook,
): TemplateSheetPlan | undefined {
  const edition = editionFor(records, form.code, unit.code, period, kind);
  if (!edition) return undefined;
  const key = { unit: unit.code, form: form.code, period, kind };
  // Other forms of the workbook are live cells there, not constants of today's inbox.
  const { otherForm: _otherForm, ...surroundings } = returnSurroundings(key, records);
  return { edition, kind, prefill: prefill(key, edition, records, targets), surroundings };
}
