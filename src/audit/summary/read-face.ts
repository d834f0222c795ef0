import type { SheetGrid } from '../../grid/sheet-grid.ts';
import { asOfLabel, parseScopeLine, parseStateLine, summaryFacePlaces } from '../../layout/summary-face.ts';
import type { SummaryIdentity } from '../../layout/summary-identity.ts';
import { decodeSummaryIdentity } from '../../layout/summary-identity.ts';
import { parseSummarySheetName } from '../../layout/summary-sheet-names.ts';
import type { Language } from '../../model/label.ts';
import { inLanguage } from '../../model/label.ts';
import { formatPeriod, parsePeriod } from '../../model/period.ts';
import { mostSaid } from './most-said.ts';
import { sheetText } from './sheet-text.ts';
import type { SummaryBook } from './summary-book.ts';

/**
 * What a summary says that it was written for. Every place that says it has one voice, the document's keywords among
 * them, so that one altered line does not make another summary of it.
 *
 * @returns undefined where it is no summary of this program
 */
export function readFace(
  sheets: readonly SheetGrid[],
  keywords: string | undefined,
): Pick<SummaryBook, 'identity' | 'collection'> | undefined {
  const kept = keywords === undefined ? undefined : decodeSummaryIdentity(keywords);
  const language = readLanguage(sheets, kept);
  const lines = sheets.flatMap((grid) => parseScopeLine(sheetText(grid, ...placeOf('scope'))) ?? []);
  const collection = mostSaid(lines.map((line) => line.collection));
  const unit = mostSaid([...(kept ? [kept.unit] : []), ...lines.map((line) => line.unit)]);
  const periods = [...(kept ? [kept.period] : []), ...lines.map((line) => line.period)];
  const period = parsePeriod(mostSaid(periods.map(formatPeriod)) ?? '');
  const state = language && readState(sheets, language, kept);
  if (!language || collection === undefined || unit === undefined || !period || !state) return undefined;
  return { collection, identity: { unit, period, language, ...state } };
}

function placeOf(line: keyof typeof summaryFacePlaces): readonly [row: number, column: number] {
  const { row, column } = summaryFacePlaces[line];
  return [row, column];
}

/** The language in which most of the sheets are named. */
function readLanguage(sheets: readonly SheetGrid[], kept: SummaryIdentity | undefined): Language | undefined {
  const languages = ['zh-CN', 'en'] as const;
  const named = sheets.flatMap(({ name }) =>
    languages.filter((language) => parseSummarySheetName(name, language) !== undefined),
  );
  return mostSaid([...(kept ? [kept.language] : []), ...named]);
}

/** Date and policy, from 目录, 编制说明 and the keywords. */
function readState(
  sheets: readonly SheetGrid[],
  language: Language,
  kept: SummaryIdentity | undefined,
): Pick<SummaryIdentity, 'policy' | 'asOf'> | undefined {
  const ofRole = (role: string) => sheets.find(({ name }) => parseSummarySheetName(name, language)?.role === role);
  const [contents, notes] = [ofRole('contents'), ofRole('notes')];
  const line = contents && parseStateLine(sheetText(contents, ...placeOf('state')), language);
  const noted = notes && readNotes(notes, language);
  const said = [kept, line, noted].flatMap((each) => each ?? []);
  const policy = mostSaid(said.map((each) => each.policy));
  const asOf = mostSaid(said.map((each) => each.asOf ?? ''));
  return policy && { policy, ...(asOf ? { asOf } : {}) };
}

/** The two lines of 编制说明 that say so, wherever they stand. */
function readNotes(notes: SheetGrid, language: Language): Pick<SummaryIdentity, 'policy' | 'asOf'> | undefined {
  let policy: SummaryIdentity['policy'] | undefined;
  let asOf: string | undefined;
  for (let index = 0; index < notes.length; index++) {
    const text = notes.text[index] ?? '';
    if (notes.column[index] === 2) policy ??= parseStateLine(text, language)?.policy;
    else if (text === inLanguage(asOfLabel, language)) asOf ??= sheetText(notes, notes.row[index] ?? 0, 2);
  }
  return policy && { policy, ...(asOf === undefined ? {} : { asOf }) };
}
