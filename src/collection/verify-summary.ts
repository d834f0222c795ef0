import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { readSummary } from '../audit/summary/read-summary.ts';
import type { SummaryBook } from '../audit/summary/summary-book.ts';
import type { SummaryComparison } from '../audit/verify/compare-summaries.ts';
import { compareSummaries } from '../audit/verify/compare-summaries.ts';
import type { MatchedSource, SourceMatch } from '../audit/verify/match-sources.ts';
import { matchSources, unlistedFinding } from '../audit/verify/match-sources.ts';
import type { SummaryIdentity } from '../layout/summary-identity.ts';
import { describeFinding } from '../model/describe-finding.ts';
import type { Finding } from '../model/finding.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import { periodEnd } from '../model/period.ts';
import { Trouble } from '../model/trouble.ts';
import { unitTitle } from '../model/unit.ts';
import { askUnit } from './ask-unit.ts';
import type { Collection } from './collection.ts';
import { describeFailure } from './disk-failure.ts';
import { inboxChecksums } from './inbox-checksums.ts';
import { recomputeSummary, shownUnits } from './recompute-summary.ts';

/** How a summary is verified. */
export interface VerifyOptions {
  /** What a relative path of the summary is relative to; default: the collection. */
  readonly folder?: string;
  /** Called with each file before it is taken in. */
  readonly onFile?: (path: string) => void;
}

/** What verifying a summary found out. */
export interface SummaryVerification {
  /** As it was named. */
  readonly file: string;
  readonly sha256: string;
  /** What the summary says that it is for; absent where it is no summary. */
  readonly identity?: SummaryIdentity;
  /** What was compared: cells, formulas among them, lines of the sources sheet. */
  readonly compared: { readonly cells: number; readonly formulas: number; readonly sources: number };
  /** Cells, rows and sheets that are different, listed among the findings or counted there. */
  readonly differences: number;
  /** Nothing of severity error: every cell equal, every formula and every source unchanged. */
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Audits a finished summary workbook against the returns it names: the sources are found again by checksum, the summary
 * is recomputed from them and compared sheet by sheet, row by row, formula by formula and value by value. Saved again by
 * Excel, WPS or LibreOffice it is the same summary. Writes nothing.
 *
 * @param path of the workbook
 * @throws Trouble where the file cannot be read as a workbook, or the collection has no such unit or period; never
 *   because of what somebody changed in it
 * @example (await verifySummary(collection, 'out/2020-Q1/示范新区 2020-Q1 汇总表.xlsx')).ok
 */
export async function verifySummary(
  collection: Collection,
  path: string,
  options: VerifyOptions = {},
): Promise<SummaryVerification> {
  const bytes = readBytes(collection, resolve(collection.folder, options.folder ?? '.', path), path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const reading = readSummary(bytes);
  if (reading.outcome === 'unreadable') throw unreadable(path, reading.note);
  if (reading.outcome === 'not-ours') {
    const finding: Finding = { code: 'summary-not-ours', severity: 'error', file: path, parameters: {} };
    const compared = { cells: 0, formulas: 0, sources: 0 };
    return { file: path, sha256, compared, differences: 0, ok: false, findings: [finding] };
  }
  const { summary } = reading;
  const { identity } = summary;
  askUnit(collection, identity.unit, identity.period);
  const named = summary.sources.map((line) => line.path);
  const match = matchSources(summary.sources, inboxChecksums(collection, named));
  const { comparison, leftOut } = await compareBest(collection, summary, match, options.onFile);
  const findings = [
    ...nameFindings(collection, summary),
    ...match.findings,
    ...leftOut.map(unlistedFinding),
    ...comparison.findings,
  ];
  return {
    file: path,
    sha256,
    identity,
    compared: { cells: comparison.cells, formulas: comparison.formulas, sources: match.compared },
    differences: comparison.differences,
    ok: findings.every(({ severity }) => severity !== 'error'),
    findings,
  };
}

interface BestComparison {
  readonly comparison: SummaryComparison;
  /** Files of the inbox that arrived later. */
  readonly leftOut: readonly string[];
}

/**
 * A file that the summary does not name arrived later, or its line was removed: both are tried where anything differs, and the
 * one that leaves fewer differences is what happened.
 */
async function compareBest(
  collection: Collection,
  summary: SummaryBook,
  match: SourceMatch,
  onFile: ((path: string) => void) | undefined,
): Promise<BestComparison> {
  const told = toldCells(match);
  const unlisted = match.unlisted.map((place): MatchedSource => ({ path: place, place }));
  const compare = async (sources: readonly MatchedSource[]) => {
    const expected = await recomputeSummary(collection, summary, { sources, ...(onFile ? { onFile } : {}) });
    return { expected, comparison: compareSummaries(expected, summary, told) };
  };
  const isWhole = summary.identity.unit === wholeUnit(collection, summary.identity);
  const all = [...match.sources, ...unlisted];
  if (unlisted.length === 0) return { comparison: (await compare(all)).comparison, leftOut: [] };
  const first = await compare(isWhole ? match.sources : all);
  // The workbook of a park or street names the files of its own units only: what else it should name has come since.
  const named = new Set(first.expected.sources.map(({ path }) => path));
  const late = isWhole ? match.unlisted : match.unlisted.filter((path) => named.has(path));
  if (first.comparison.differences === 0 || late.length === 0) return { comparison: first.comparison, leftOut: late };
  const other = await compare(isWhole ? all : all.filter(({ place }) => !late.includes(place)));
  const isBetter = other.comparison.differences < first.comparison.differences;
  return { comparison: (isBetter ? other : first).comparison, leftOut: late };
}

function wholeUnit(collection: Collection, { period }: SummaryIdentity): string {
  return collection.register.on(periodEnd(period)).root.code;
}

/** Checksums of changed files, which are findings of their own. */
function toldCells({ findings }: SourceMatch): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map<string, Set<string>>();
  for (const { code, sheet, cell } of findings) {
    if (code !== 'source-changed' || sheet === undefined || cell === undefined) continue;
    told.set(sheet, (told.get(sheet) ?? new Set()).add(cell));
  }
  return told;
}

/** The name of the collection, and what the drop-downs show. */
function nameFindings(collection: Collection, { identity, sheets, collection: name }: SummaryBook): readonly Finding[] {
  const { configuration, register } = collection;
  const tree = register.on(periodEnd(identity.period));
  const scope = tree.get(identity.unit);
  const chosen = shownUnits(sheets, tree)
    .filter(({ unit }) => unit !== scope?.code)
    .map(({ sheet, form, title }): Finding => {
      const { severity } = findingCatalogue['summary-unit-chosen'];
      const actual = title;
      return {
        code: 'summary-unit-chosen',
        severity,
        sheet,
        form,
        expected: scope ? unitTitle(scope) : '',
        actual,
        parameters: {},
      };
    });
  if (configuration.name === name) return chosen;
  const named: Finding = {
    code: 'summary-collection-differs',
    severity: findingCatalogue['summary-collection-differs'].severity,
    expected: configuration.name,
    actual: name,
    parameters: {},
  };
  return [named, ...chosen];
}

function readBytes({ disk }: Collection, place: string, path: string): Uint8Array {
  try {
    return disk.readFile(place);
  } catch (error) {
    throw new Trouble([{ code: 'file-unreadable', parameters: { file: path, detail: describeFailure(error) } }], error);
  }
}

function unreadable(file: string, note: Pick<Finding, 'code' | 'parameters'>): Trouble {
  const say = (language: 'zh-CN' | 'en') => describeFinding({ ...note, severity: 'error' }, language).message;
  const detail = { zh: say('zh-CN'), en: say('en') };
  return new Trouble([{ code: 'summary-unreadable', parameters: { file, detail } }]);
}
