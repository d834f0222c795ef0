import { formatAddress } from '../../layout/address.ts';
import { summarySourcesLayout } from '../../layout/summary-sources-layout.ts';
import type { Finding } from '../../model/finding.ts';
import { findingCatalogue } from '../../model/finding-catalogue.ts';
import type { SummarySourceLine } from '../summary/summary-book.ts';

/** A file as it lies in the inbox now. */
export interface InboxFile {
  /** Relative to the inbox. */
  readonly path: string;
  /** Absent where its bytes cannot be read. */
  readonly sha256?: string;
}

/** A file that takes the place of one the summary names. */
export interface MatchedSource {
  /** As the summary names it. */
  readonly path: string;
  /** Where it lies now. */
  readonly place: string;
}

/** The files a summary names, found again. */
export interface SourceMatch {
  readonly sources: readonly MatchedSource[];
  /** Paths of the inbox that the summary does not name. */
  readonly unlisted: readonly string[];
  /** Lines compared. */
  readonly compared: number;
  readonly findings: readonly Finding[];
}

/**
 * Finds the sources of a summary in the inbox: by path and checksum, by checksum alone (renamed), by path alone
 * (changed). What an archive holds is found with the archive.
 */
export function matchSources(lines: readonly SummarySourceLine[], inbox: readonly InboxFile[]): SourceMatch {
  const listed = new Set(lines.map(({ path }) => path));
  const outer = lines.filter(({ path }) => !isInside(path, listed));
  const free = new Map(inbox.map(({ path, sha256 }) => [path, sha256]));
  const sources: MatchedSource[] = [];
  const findings: Finding[] = [];
  const take = (path: string, place: string): void => {
    free.delete(place);
    sources.push({ path, place });
  };
  const isThere = ({ path, sha256 }: SummarySourceLine) =>
    free.has(path) && (sha256 ?? free.get(path)) === free.get(path);
  const elsewhere: SummarySourceLine[] = [];
  for (const line of outer) {
    if (isThere(line)) take(line.path, line.path);
    else elsewhere.push(line);
  }
  const left: SummarySourceLine[] = [];
  for (const line of elsewhere) {
    const place = [...free].find(([, sha256]) => sha256 !== undefined && sha256 === line.sha256)?.[0];
    if (place === undefined) left.push(line);
    else {
      take(line.path, place);
      findings.push(lineFinding('source-renamed', line, 'file', line.path, place));
    }
  }
  for (const line of left) {
    const found = free.get(line.path);
    const isFree = free.has(line.path);
    if (isFree) take(line.path, line.path);
    const [code, actual] = isFree
      ? (['source-changed', found ?? '—'] as const)
      : (['source-missing', undefined] as const);
    findings.push(lineFinding(code, line, 'checksum', line.sha256 ?? '—', actual));
  }
  return { sources, unlisted: [...free.keys()], compared: outer.length, findings };
}

/** A file that the inbox holds and the summary does not name. */
export function unlistedFinding(file: string): Finding {
  return { code: 'source-unlisted', severity: findingCatalogue['source-unlisted'].severity, file, parameters: {} };
}

/** Inside an archive that is a line of its own. */
function isInside(path: string, listed: ReadonlySet<string>): boolean {
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    if (listed.has(path.slice(0, slash))) return true;
  }
  return false;
}

function lineFinding(
  code: 'source-renamed' | 'source-changed' | 'source-missing',
  { sheet, row, path }: SummarySourceLine,
  column: 'file' | 'checksum',
  expected: string,
  actual: string | undefined,
): Finding {
  return {
    code,
    severity: findingCatalogue[code].severity,
    file: path,
    sheet,
    cell: formatAddress({ row, column: summarySourcesLayout[column] }),
    expected,
    ...(actual === undefined ? {} : { actual }),
    parameters: {},
  };
}
