import type { Finding } from '../../model/finding.ts';
import type { Label } from '../../model/label.ts';
import { nearestSpelling } from '../../model/nearest-spelling.ts';
import { formatPeriod } from '../../model/period.ts';
import type { Return } from '../../model/return.ts';
import type { Unit } from '../../model/unit.ts';
import { placeList } from '../bind/sheet-binding.ts';
import type { IntakeContext } from '../intake-context.ts';
import { entryFindings } from '../read/entry-findings.ts';
import { readEntries } from '../read/read-entries.ts';
import type { SheetReturn } from '../read/read-sheet-return.ts';
import { fileNameClues } from '../recognise/file-name-clues.ts';
import type { SheetClaim } from '../recognise/recognise-sheet.ts';
import { recogniseSheet } from '../recognise/recognise-sheet.ts';
import { returnId } from '../return-id.ts';
import { findingAt } from '../sheet-finding.ts';
import type { SheetView } from '../sheet-view.ts';
import { bindLines } from './bind-lines.ts';
import type { LongHeading } from './long-heading.ts';
import type { LongLine, LongReturn } from './long-lines.ts';
import { longReturns } from './long-lines.ts';

/** What the lines of a long table come to. */
export interface LongTable {
  readonly found: readonly SheetReturn[];
  /** Clear whose return it would be, but not readable. */
  readonly rejected: readonly SheetClaim[];
  readonly units: readonly Unit[];
  readonly findings: readonly Finding[];
}

/** Returns of one file that may name no unit, form or period of ours: each takes a search for the nearest ones. */
const mostRejected = 256;

/** How many lines a message shows. */
const linesShown = 12;

/** Reads a table with one line for every figure into the returns it holds. */
export function readLongTable(
  view: SheetView,
  heading: LongHeading,
  file: { readonly path: string; readonly sha256: string },
  context: IntakeContext,
): LongTable {
  // One return may be spelled in several ways: with its name or without, 2020-Q1 or 2020年第一季度.
  const claimed = new Map<string, { readonly claim: SheetClaim; readonly lines: LongLine[] }>();
  const rejected: SheetClaim[] = [];
  const units: Unit[] = [];
  const findings: Finding[] = [];
  let refused = 0;
  for (const lines of longReturns(view, heading, fileNameClues(file.path, context.register))) {
    const recognition = recogniseSheet(view, lines.face, {}, file.path, context);
    if (recognition.kind === 'notOurs') continue;
    if (recognition.unit) units.push(recognition.unit);
    for (const finding of recognition.findings) findings.push(finding);
    if (recognition.kind === 'claimed' && lines.unknownKind === undefined) {
      const { claim } = recognition;
      const id = returnId({ ...claim, unit: claim.unit.code, form: claim.form.code });
      const known = claimed.get(id) ?? { claim, lines: [] };
      claimed.set(id, known);
      for (const line of lines.lines) known.lines.push(line);
      continue;
    }
    if (recognition.claim) rejected.push(recognition.claim);
    if (lines.unknownKind !== undefined) findings.push(unknownKind(lines, lines.unknownKind, file.path, view));
    refused += 1;
    if (refused === mostRejected) {
      const what = { zh: '对不上的报表数', en: 'returns of no unit, form or period of ours' };
      const parameters = { what, actual: `>${mostRejected}`, limit: mostRejected };
      findings.push(findingAt({ file: file.path, sheet: view.grid.name }, 'file-over-cap', parameters));
      break;
    }
  }
  const found: SheetReturn[] = [];
  for (const { claim, lines } of claimed.values()) {
    const read = readLines(view, heading, lines, claim, file, context);
    found.push(read.found);
    for (const finding of read.findings) findings.push(finding);
  }
  return { found, rejected, units, findings };
}

function readLines(
  view: SheetView,
  { columns }: LongHeading,
  lines: readonly LongLine[],
  claim: SheetClaim,
  file: { readonly path: string; readonly sha256: string },
  context: IntakeContext,
): { readonly found: SheetReturn; readonly findings: readonly Finding[] } {
  const { unit, period, kind, edition } = claim;
  const { form } = edition;
  const sheet = view.grid.name;
  const bound = bindLines(view, columns.value, lines, edition);
  const { values, notes } = readEntries(bound.entries, claim, context);
  const place = {
    unit: unit.code,
    unitName: unit.name,
    form: form.code,
    period: formatPeriod(period),
    kind,
    file: file.path,
    sheet,
  };
  const width = form.columns.length;
  const made: Return = {
    unit: unit.code,
    form: form.code,
    period,
    kind,
    submission: claim.submission,
    file: file.path,
    sheet,
    sha256: file.sha256,
    values,
    addresses: {
      rows: Uint32Array.from({ length: bound.cellRows.length / width }, (_, row) => bound.cellRows[row * width] ?? 0),
      columns: new Uint16Array(width).fill(columns.value),
      cellRows: bound.cellRows,
    },
    explanations: new Map(),
    nil: false,
  };
  const named = (code: 'lines-unknown' | 'lines-repeated', which: readonly LongLine[]): readonly Finding[] => {
    const parameters = {
      form: form.code,
      count: which.length,
      lines: placeList(
        which.map((line) => lineName(line, claim)),
        linesShown,
      ),
    };
    return which.length === 0 ? [] : [findingAt(place, code, parameters)];
  };
  return {
    found: { return: made, claim, entries: bound.entries, place },
    findings: [
      ...named('lines-unknown', bound.unknown),
      ...named('lines-repeated', bound.repeated),
      ...entryFindings(place, form, values, notes),
    ],
  };
}

/** Row, item and column as written, with what was probably meant. */
function lineName({ row, item, column }: LongLine, { edition: { form } }: SheetClaim): Label {
  const names = (elements: readonly { readonly id: string; readonly code: string }[]) =>
    elements.flatMap(({ id, code }) => [id, code]);
  const nearest = (text: string, candidates: readonly string[]): string | undefined =>
    candidates.some((name) => name.toLowerCase() === text.toLowerCase()) || text.length > 40
      ? undefined
      : nearestSpelling(text, candidates)[0];
  const meant = [
    nearest(column, names(form.columns)),
    form.kind === 'table' ? nearest(item, names(form.items)) : undefined,
  ]
    .filter((name) => name !== undefined)
    .join(', ');
  const written = `${shortened(item)}.${shortened(column)}`;
  return {
    zh: `第 ${row} 行 ${written}${meant === '' ? '' : `（是否 ${meant}）`}`,
    en: `row ${row} ${written}${meant === '' ? '' : ` (${meant}?)`}`,
  };
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}

function unknownKind({ lines, face }: LongReturn, kind: string, file: string, view: SheetView): Finding {
  const first = lines[0]?.row ?? 0;
  const parameters = {
    form: face.formCode ?? '',
    count: lines.length,
    lines: { zh: `第 ${first} 行起，报表类型“${shortened(kind)}”`, en: `from row ${first}, kind "${shortened(kind)}"` },
  };
  return findingAt({ file, sheet: view.grid.name }, 'lines-unknown', parameters);
}
