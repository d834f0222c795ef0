import type { TargetBook } from '../forms/targets.ts';
import type { Form } from '../model/form.ts';
import type { Language } from '../model/label.ts';
import { formatPeriod } from '../model/period.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import type { Unit } from '../model/unit.ts';
import type { TemplatePlan, TemplateSheetPlan } from '../workbook/template-plan.ts';
import type { Consolidation } from './consolidation.ts';
import { prefill } from './prefill.ts';
import { editionFor } from './records.ts';
import { returnSurroundings } from './return-surroundings.ts';
import { sentFigures } from './sent-figures.ts';

/** What templates are made for. */
export interface TemplateOptions {
  readonly targets: TargetBook;
  readonly language: Language;
  /** Code of the only unit wanted; default: all. */
  readonly unit?: string;
}

/**
 * The workbooks of a period: one per unit that owes something, with all it owes, prefilled with what is known from the
 * returns of earlier periods. A unit that has sent something in already gets the workbook of its next submission, with
 * what it sent, so that it only corrects; where its submissions contradict each other the sheet is blank.
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
    submission: nextSubmission(consolidation, unit.code),
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
  const known = prefill(key, edition, records, targets);
  const received = records.received(key);
  return { edition, kind, prefill: known, surroundings, ...(received ? sentFigures(received, known, edition) : {}) };
}

/** One more than the highest number that came in for the period; 1 where nothing did. */
function nextSubmission({ period, returns }: Consolidation, unit: string): number {
  const selected = formatPeriod(period);
  const sent = returns.filter(
    (account) => account.unit === unit && account.status !== 'missing' && formatPeriod(account.period) === selected,
  );
  return sent.reduce((highest, { submission = 1 }) => Math.max(highest, submission), 0) + 1;
}
