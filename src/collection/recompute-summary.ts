import { join } from 'node:path';
import { readSummary } from '../audit/summary/read-summary.ts';
import { sheetText } from '../audit/summary/sheet-text.ts';
import type { SummaryBook } from '../audit/summary/summary-book.ts';
import type { MatchedSource } from '../audit/verify/match-sources.ts';
import { summaryContents } from '../consolidate/summary-contents.ts';
import { formViewUnit } from '../layout/summary-form-view-layout.ts';
import { unitTitle } from '../model/unit.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import { consolidateFiles } from './check-collection.ts';
import type { Collection } from './collection.ts';
import { readFiles } from './read-inbox.ts';

/** What a summary is recomputed from. */
export interface RecomputeOptions {
  readonly sources: readonly MatchedSource[];
  readonly onFile?: (path: string) => void;
}

/**
 * The summary as it should be: the run and the writing of `huizong merge` over the given files, for what a finished one
 * says that it is for, read back as that one was read. So nothing of its layout is described twice.
 *
 * @throws Trouble where no form is due in the period
 */
export async function recomputeSummary(
  collection: Collection,
  { identity, collection: name, sheets }: SummaryBook,
  { sources, onFile }: RecomputeOptions,
): Promise<SummaryBook> {
  const { disk, inbox, configuration } = collection;
  const named = sources
    .map(({ path, place }) => ({ path, place: join(inbox, place) }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const files = readFiles(named, { disk, fileBytes: configuration.caps.fileBytes });
  const then = { ...collection, decided: decidedBy(collection.decided, identity.asOf) };
  const consolidation = consolidateFiles(then, identity.period, announced(files, onFile), identity);
  const shown = new Map(shownUnits(sheets, consolidation.tree).map(({ form, unit }) => [form, unit]));
  const contents = summaryContents(consolidation, { ...identity, collection: name, shown });
  const { writeSummary } = await import('../workbook/write-summary.ts');
  const chunks: Uint8Array[] = [];
  await writeSummary(contents, (chunk) => chunks.push(chunk));
  const reading = readSummary(Buffer.concat(chunks));
  if (reading.outcome !== 'read') throw new Error('a summary just written cannot be read back');
  return reading.summary;
}

/** What had been decided when a summary was made, where it says of which day it is: later decisions are no part of it. */
function decidedBy({ decisions, text }: Collection['decided'], asOf: string | undefined): Collection['decided'] {
  return { text, decisions: asOf === undefined ? decisions : decisions.filter(({ date }) => date <= asOf) };
}

/** What the drop-downs of the 汇总 sheets show, where they show a unit. */
export function shownUnits(
  sheets: SummaryBook['sheets'],
  tree: UnitTree,
): readonly { readonly sheet: string; readonly form: string; readonly unit: string; readonly title: string }[] {
  return sheets.flatMap(({ role, form, grid, name }) => {
    if (role !== 'formView' || form === undefined) return [];
    const title = sheetText(grid, formViewUnit.row, formViewUnit.column);
    const unit = tree.get(title.split(' ')[0] ?? '');
    return unit && unitTitle(unit) === title ? [{ sheet: name, form, unit: unit.code, title }] : [];
  });
}

function* announced<File extends { readonly path: string }>(
  files: Iterable<File>,
  onFile: ((path: string) => void) | undefined,
): Generator<File> {
  for (const file of files) {
    onFile?.(file.path);
    yield file;
  }
}
