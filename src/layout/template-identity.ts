import type { Language } from '../model/label.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import { returnKinds } from '../model/return-kind.ts';

/** The very-hidden sheet by which a template is recognised. Losing it must not break intake. */
export const identitySheetName = '_huizong';

/** Number of the spelling below; a reader takes what it knows from a higher one. */
export const identitySchema = 1;

/** What one sheet of the workbook is. */
export interface SheetIdentity {
  readonly sheet: string;
  readonly form: string;
  readonly version: number;
  readonly kind: ReturnKind;
  readonly submission: number;
}

/** Who is to fill a workbook in, for when, and what its sheets are. */
export interface TemplateIdentity {
  readonly schema: number;
  /** Code of the unit; undefined where the line is lost. */
  readonly unit: string | undefined;
  /** Canonical spelling, `2020-Q1`; undefined where the line is lost. */
  readonly period: string | undefined;
  readonly language: Language;
  readonly sheets: readonly SheetIdentity[];
}

/** The rows of the identity sheet from A1 on, plain strings: a keyword, then its values. */
export function encodeIdentity(identity: TemplateIdentity): string[][] {
  return [
    ['huizong', String(identity.schema)],
    ['unit', identity.unit ?? ''],
    ['period', identity.period ?? ''],
    ['language', identity.language],
    ...identity.sheets.map(({ sheet, form, version, kind, submission }) => [
      'sheet',
      sheet,
      form,
      String(version),
      kind,
      String(submission),
    ]),
  ];
}

/**
 * Reads the rows of an identity sheet. Tolerant: rows in any order, blank rows, unknown keywords, stray spaces, and
 * sheet lines that are not whole are passed over.
 *
 * @returns undefined when there is no line `huizong` with a number
 */
export function decodeIdentity(rows: readonly (readonly string[])[]): TemplateIdentity | undefined {
  const lines = rows.map((row) => row.map((text) => text.trim()));
  const first = (keyword: string): string | undefined =>
    lines.find((line) => line[0]?.toLowerCase() === keyword)?.[1] || undefined;
  const schema = positiveInteger(first('huizong'));
  if (schema === undefined) return undefined;
  return {
    schema,
    unit: first('unit'),
    period: first('period'),
    language: first('language') === 'en' ? 'en' : 'zh-CN',
    sheets: lines.flatMap((line) => (line[0]?.toLowerCase() === 'sheet' ? decodeSheet(line) : [])),
  };
}

function decodeSheet([, sheet, form, versionText, kindText, submissionText]: readonly string[]): SheetIdentity[] {
  const version = positiveInteger(versionText);
  const submission = positiveInteger(submissionText);
  const kind = returnKinds.find((known) => known === kindText?.toLowerCase());
  if (!sheet || !form || !version || !kind || !submission) return [];
  return [{ sheet, form, version, kind, submission }];
}

function positiveInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
