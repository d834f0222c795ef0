import type { Label, Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import type { Period } from '../model/period.ts';
import { parsePeriodTitle, periodTitle } from './period-title.ts';

/** Where the face of a summary stands: the same cells on every sheet that belongs to no form. */
export const summaryFacePlaces = {
  /** Collection, unit and period; on each of these sheets. */
  scope: { row: 2, column: 1 },
  /** Date and policy; on 目录. */
  state: { row: 3, column: 1 },
} as const;

/** How totals treat what is missing, in a few words. */
export const policyLabels = {
  partial: { zh: '按已采用数汇总，不全者标 *', en: 'totals of what is accepted, partial ones marked *' },
  complete: { zh: '只列完整合计', en: 'complete totals only' },
} as const satisfies Readonly<Record<string, Label>>;

/** What stands before the date of the data, on 目录 and in 编制说明. */
export const asOfLabel: Label = { zh: '数据截至', en: 'As of' };

/** A full-width space: names of units and collections hold plain ones. */
const gap = '　';

/** `示范新区　00 示范新区　2020年第一季度`: collection, unit and period. */
export function scopeLine(collection: string, unit: string, period: Period, language: Language): string {
  return [collection, unit, periodTitle(period, language)].join(gap);
}

/** What a scope line says. */
export interface ScopeLine {
  readonly collection: string;
  /** Code of the unit. */
  readonly unit: string;
  readonly period: Period;
}

/** Reads {@link scopeLine}; undefined where it is none. */
export function parseScopeLine(text: string): ScopeLine | undefined {
  const parts = text.split(gap);
  const period = parsePeriodTitle(parts.at(-1) ?? '');
  const unit = parts.at(-2)?.split(' ')[0];
  if (parts.length < 3 || !period || !unit) return undefined;
  return { collection: parts.slice(0, -2).join(gap), unit, period };
}

/** `数据截至 2020-04-15　只列完整合计`: the date where one is printed, and the policy. */
export function stateLine(policy: keyof typeof policyLabels, asOf: string | undefined, language: Language): string {
  const date = asOf ? `${inLanguage(asOfLabel, language)} ${asOf}${gap}` : '';
  return `${date}${inLanguage(policyLabels[policy], language)}`;
}

/** Reads {@link stateLine}, and the line of the notes that begins with the policy; undefined where it is none. */
export function parseStateLine(
  text: string,
  language: Language,
): { readonly policy: keyof typeof policyLabels; readonly asOf?: string } | undefined {
  const asOf = new RegExp(`^${inLanguage(asOfLabel, language)} (\\d{4}-\\d{2}-\\d{2})${gap}`).exec(text)?.[1];
  const policies = ['partial', 'complete'] as const;
  const policy = policies.find((each) => text.includes(inLanguage(policyLabels[each], language)));
  return policy && { policy, ...(asOf === undefined ? {} : { asOf }) };
}
