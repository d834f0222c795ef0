import { resolve } from 'node:path';
import { compareReturns } from '../audit/diff/compare-returns.ts';
import { compareSummaryBooks } from '../audit/diff/compare-summary-books.ts';
import type { Difference } from '../audit/diff/difference.ts';
import { readSummary } from '../audit/summary/read-summary.ts';
import type { SummaryBook } from '../audit/summary/summary-book.ts';
import type { Consolidation } from '../consolidate/consolidation.ts';
import type { ReceivedFile } from '../consolidate/received-file.ts';
import type { Problem } from '../model/trouble.ts';
import { Trouble } from '../model/trouble.ts';
import { askPeriod } from './ask-period.ts';
import { consolidateFiles } from './check-collection.ts';
import type { Collection } from './collection.ts';
import { describeFailure } from './disk-failure.ts';
import { expandFiles } from './expand-files.ts';
import { readInbox } from './read-inbox.ts';

/** How two files are compared. */
export interface DiffOptions {
  /** What relative paths are relative to; default: the collection. */
  readonly folder?: string;
  /** `2020-Q1`, for what returns are checked with; default: the period of `huizong.yaml`. */
  readonly period?: string;
  /** Called with each file before it is taken in. */
  readonly onFile?: (path: string) => void;
}

/** Two files, and what changed from the first to the second. */
export interface FilesDifference {
  readonly before: string;
  readonly after: string;
  readonly difference: Difference;
}

/**
 * What changed from one file to another: two submissions, each checked as if it were the one in the inbox, or two
 * summary workbooks. Cells, rows and units; findings fixed, still there and new. Writes nothing.
 *
 * @param before a path, or a pattern that only one file matches
 * @throws Trouble where a file cannot be read, no return is recognised in it, or only one of them is a summary
 * @example (await diffFiles(collection, '旧/11.xlsx', '新/11.xlsx')).difference.findings.added.length
 */
export async function diffFiles(
  collection: Collection,
  before: string,
  after: string,
  options: DiffOptions = {},
): Promise<FilesDifference> {
  const [old, now] = [readNamed(collection, before, options), readNamed(collection, after, options)];
  if (old.summary && now.summary) {
    const formOf = (code: string) => collection.catalogue.forms.get(code);
    return { before: old.path, after: now.path, difference: compareSummaryBooks(old.summary, now.summary, formOf) };
  }
  if (old.summary) throw mixed(old.path, now.path);
  if (now.summary) throw mixed(now.path, old.path);
  // One after the other: each run holds the figures of a whole inbox.
  const [first, second] = [old, now].map((file) => ({ run: runWith(collection, file, options), file: file.path }));
  if (!first || !second) throw new Error('two files were opened');
  for (const { run, file } of [first, second]) {
    if (!run.returns.some((account) => account.file === file)) throw trouble('diff-not-recognised', { file });
  }
  return { before: old.path, after: now.path, difference: compareReturns(first, second) };
}

interface NamedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly summary: SummaryBook | undefined;
}

function readNamed({ disk, folder }: Collection, name: string, options: DiffOptions): NamedFile {
  const [found, ...others] = expandFiles([name], resolve(folder, options.folder ?? '.'), disk);
  if (!found || others.length > 0) throw trouble('diff-several', { pattern: name, count: others.length + 1 });
  const { path, place } = found;
  try {
    const bytes = disk.readFile(place);
    const reading = readSummary(bytes);
    return { path, bytes, summary: reading.outcome === 'read' ? reading.summary : undefined };
  } catch (error) {
    throw trouble('diff-not-readable', { file: path, detail: describeFailure(error) }, error);
  }
}

function runWith(collection: Collection, { path, bytes }: NamedFile, options: DiffOptions): Consolidation {
  const { configuration, inbox, disk } = collection;
  const { fileBytes } = configuration.caps;
  const received = disk.kind(inbox) === undefined ? [] : readInbox(inbox, { disk, fileBytes });
  const files = withFile(received, { path, bytes }, options.onFile);
  const period = askPeriod(collection, options.period);
  return consolidateFiles(collection, period, files, { policy: configuration.coverage, submission: path });
}

/** The inbox and one file more, which comes under its own name even where the inbox has one of that name. */
function* withFile(
  received: Iterable<ReceivedFile>,
  file: ReceivedFile,
  onFile: DiffOptions['onFile'],
): Generator<ReceivedFile> {
  yield file;
  for (const each of received) {
    onFile?.(each.path);
    if (each.path !== file.path) yield each;
  }
}

function mixed(summary: string, file: string): Trouble {
  return trouble('diff-kinds', { summary, file });
}

function trouble(code: Problem['code'], parameters: Problem['parameters'], cause?: unknown): Trouble {
  return new Trouble([{ code, parameters }], cause);
}
