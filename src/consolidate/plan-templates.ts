import type { TargetBook } from '../forms/targets.ts';
import type { Form } from '../model/form.ts';
import type { Language } from '../model/label.ts';
import { formatPeriod } from '../model/period.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import type { Unit } from '../model/unit.ts';
import type { TemplatePlan, TemplateSheetPlan } from '../workbook/template-plan.ts';
import { carriedRows } from './carried-rows.ts';
import type { Consolidation } from './consolidation.ts';
import { prefill } from './prefill.ts';
import { editionFor } from './records.ts';
import { returnSurroundings } from './return-surroundings.ts';
import { sentFigures } from './sent-figures.ts';

/** What templates are made for. */
export interface TemplateOptions {
  readonly targets: TargetBook;
  readonly language: Language;
  /** Last day for sending the workbooks in, ISO date. */
  readonly deadline?: string;
  /** Code of the only unit wanted; default: all. */
  readonly unit?: string;
  /**
   * Workbooks to correct and send again, filled with what was sent: for the unit asked for, or for every unit with a
   * return that was sent back or is in conflict. Default: blank ones.
   */
  readonly resend?: boolean;
}

/**
 * The workbooks of a period: one per unit that owes something, with all it owes, prefilled with what is known from the
 * returns of earlier periods. The workbook of a unit that has sent something in already carries the next submission
 * number, so that it wins. With `resend` it holds what the unit sent, so that it only corrects; where its submissions
 * contradict each other the sheet is blank.
 *
 * @returns in tree order; empty where the unit asked for owes nothing
 */
export function planTemplates(consolidation: Consolidation, options: TemplateOptions): readonly TemplatePlan[] {
  const { owed, period } = consolidation;
  const plans = new Map<string, { unit: Unit; sheets: TemplateSheetPlan[] }>();
  for (const { unit, form, kind } of owed) {
    if (options.unit !== undefined && unit.code !== options.unit) continue;
    if (options.resend && !hasToResend(consolidation, unit.code, options.unit !== undefined)) continue;
    const sheet = planSheet(consolidation, unit, form, kind, options);
    if (!sheet) continue;
    const plan = plans.get(unit.code);
    if (plan) plan.sheets.push(sheet);
    else plans.set(unit.code, { unit, sheets: [sheet] });
  }
  return [...plans.values()].map(({ unit, sheets }) => ({
    unit,
    period,
    language: options.language,
    ...(options.deadline === undefined ? {} : { deadline: options.deadline }),
    submission: nextSubmission(consolidation, unit.code),
    sheets,
  }));
}

function planSheet(
  { records, period }: Consolidation,
  unit: Unit,
  form: Form,
  kind: ReturnKind,
  { targets, resend }: TemplateOptions,
): TemplateSheetPlan | undefined {
  const edition = editionFor(records, form.code, unit.code, period, kind);
  if (!edition) return undefined;
  const key = { unit: unit.code, form: form.code, period, kind };
  // Other forms of the workbook are live cells there, not constants of today's inbox.
  const { otherForm: _otherForm, ...surroundings } = returnSurroundings(key, records);
  const known = prefill(key, edition, records, targets);
  const received = resend ? records.received(key) : undefined;
  const rows = form.kind === 'list' && !received ? carriedRows(key, form, records) : undefined;
  return {
    edition,
    kind,
    prefill: known,
    surroundings,
    ...(rows ? { filled: rows } : {}),
    ...(received ? sentFigures(received, known, edition) : {}),
  };
}

/** Whether a unit has something to correct; one that is asked for by name may send again whatever it sent. */
function hasToResend({ period, returns }: Consolidation, unit: string, isAsked: boolean): boolean {
  const selected = formatPeriod(period);
  return returns.some(
    ({ unit: of, status, period: then }) =>
      of === unit &&
      formatPeriod(then) === selected &&
      (isAsked ? status !== 'missing' : status === 'sent-back' || status === 'conflicting'),
  );
}

/** One more than the highest number that came in for the period; 1 where nothing did. */
function nextSubmission({ period, returns }: Consolidation, unit: string): number {
  const selected = formatPeriod(period);
  const sent = returns.filter(
    (account) => account.unit === unit && account.status !== 'missing' && formatPeriod(account.period) === selected,
  );
  return sent.reduce((highest, { submission = 1 }) => Math.max(highest, submission), 0) + 1;
}
