import type { Language } from '../model/label.ts';
import type { Period } from '../model/period.ts';
import { formatPeriod, parsePeriod } from '../model/period.ts';

/** How a total treats what is missing; the same names as in `huizong.yaml`. */
type Policy = 'partial' | 'complete';

/** What a summary was written for: enough to write it again. */
export interface SummaryIdentity {
  /** Code of the unit that the workbook is for. */
  readonly unit: string;
  readonly period: Period;
  readonly language: Language;
  readonly policy: Policy;
  /** ISO date printed as the state of the data. */
  readonly asOf?: string;
}

/** First word of the line, with the number of its spelling. */
const mark = 'huizong-summary/1';

/**
 * The identity as one line without commas, which stands among the keywords of the document's properties: Excel, WPS and
 * LibreOffice keep those when they save a workbook.
 *
 * @example encodeSummaryIdentity(identity) // 'huizong-summary/1 period=2020-Q1 unit=00 language=zh-CN policy=partial'
 */
export function encodeSummaryIdentity({ unit, period, language, policy, asOf }: SummaryIdentity): string {
  const words = [
    ['period', formatPeriod(period)],
    ['unit', unit],
    ['language', language],
    ['policy', policy],
    ...(asOf === undefined ? [] : [['asOf', asOf]]),
  ];
  return [mark, ...words.map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`)].join(' ');
}

/** Reads {@link encodeSummaryIdentity} out of keywords, whatever else stands there; undefined where it is not whole. */
export function decodeSummaryIdentity(keywords: string): SummaryIdentity | undefined {
  const words = keywords.split(/[\s,;]+/);
  const start = words.indexOf(mark);
  if (start < 0) return undefined;
  const values = new Map(words.slice(start + 1).flatMap(wordOf));
  const period = parsePeriod(values.get('period') ?? '');
  const [unit, language, policy, asOf] = ['unit', 'language', 'policy', 'asOf'].map((name) => values.get(name));
  if (!period || !unit) return undefined;
  if (language !== 'zh-CN' && language !== 'en') return undefined;
  if (policy !== 'partial' && policy !== 'complete') return undefined;
  return { unit, period, language, policy, ...(asOf === undefined ? {} : { asOf }) };
}

function wordOf(word: string): readonly (readonly [string, string])[] {
  const equals = word.indexOf('=');
  if (equals < 0) return [];
  try {
    return [[word.slice(0, equals), decodeURIComponent(word.slice(equals + 1))]];
  } catch {
    // Somebody changed it: a word that cannot be decoded says nothing.
    return [];
  }
}
