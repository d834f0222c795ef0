import Papa from 'papaparse';
import type { Position } from '../model/position.ts';
import type { Problem } from '../model/trouble.ts';

/** A units file cut into fields, blank lines left out. */
export interface UnitsTable {
  readonly rows: readonly (readonly string[])[];
  /** Quotation marks that do not match. */
  readonly problems: readonly Problem[];
  /** Rows with such marks: what else is wrong with them follows from that. */
  readonly faulty: ReadonlySet<number>;
  /** Where a field stands; a field beyond the last one counts as standing at the end of its row. */
  position(row: number, field: number): Position;
}

/** Cuts CSV text into fields; the separator is whichever of comma, tab and semicolon the first line has most of. */
export function readUnitsTable(source: { readonly file: string; readonly text: string }): UnitsTable {
  const text = source.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  const starts: number[] = [];
  const faults: { row: number; start: number }[] = [];
  let start = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      if (data.some((field) => field.trim() !== '')) {
        if (errors.length > 0) faults.push({ row: rows.length, start });
        rows.push(data);
        starts.push(start);
      }
      start = meta.cursor;
    },
  });
  let lineStarts: readonly number[] | undefined;
  const position = (row: number, field: number): Position => {
    lineStarts ??= lineStartsOf(text);
    const offset = fieldOffset(text, starts[row] ?? text.length, field, delimiter);
    return { file: source.file, ...placeOf(lineStarts, offset) };
  };
  return {
    rows,
    faulty: new Set(faults.map(({ row }) => row)),
    problems: faults.map((fault) => ({
      code: 'units-quotes',
      parameters: { text: text.slice(fault.start, fault.start + 40).split('\n', 1)[0] ?? '' },
      place: position(fault.row, 0),
    })),
    position,
  };
}

function delimiterOf(text: string): string {
  const [heading = ''] = text.split('\n', 1);
  const count = (separator: string) => heading.split(separator).length;
  return [',', '\t', ';'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

/** Walks one row to the start of a field, past quoted separators. */
function fieldOffset(text: string, start: number, field: number, delimiter: string): number {
  let left = field;
  let quoted = false;
  for (let offset = start; offset < text.length; offset++) {
    if (left === 0) return offset;
    const letter = text[offset];
    if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === delimiter) left--;
    else if (!quoted && letter === '\n') return offset;
  }
  return text.length;
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

function placeOf(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}
