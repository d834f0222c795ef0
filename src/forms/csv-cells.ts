import Papa from 'papaparse';
import type { Position } from '../model/position.ts';

/** One cell of a CSV file with the place where it starts. */
export interface CsvCell {
  /** Without surrounding white space. */
  readonly text: string;
  readonly position: Position;
}

/** The rows of a CSV file that hold something, quotes and line breaks inside quotes understood. */
export function csvCells(source: { readonly file: string; readonly text: string }): readonly (readonly CsvCell[])[] {
  const text = source.text.replace(/^\uFEFF/, '');
  const rows: CsvCell[][] = [];
  let start = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter: ',',
    // Papa tells after each row how far it has read: that is where the next one starts.
    step: ({ data, meta }) => {
      const written = text.slice(start, meta.cursor);
      const places = cellPlaces(written, line);
      const row = data.map((cell, index) => ({
        text: cell.trim(),
        position: { file: source.file, ...(places[index] ?? { line, column: 1 }) },
      }));
      if (row.some((cell) => cell.text !== '')) rows.push(row);
      line += written.split('\n').length - 1;
      start = meta.cursor;
    },
  });
  return rows;
}

/** Where each cell of one row starts. */
function cellPlaces(written: string, firstLine: number): readonly { line: number; column: number }[] {
  const places = [{ line: firstLine, column: 1 }];
  let line = firstLine;
  let lineStart = 0;
  let quoted = false;
  for (const [offset, character] of Array.from(written, (each, index) => [index, each] as const)) {
    if (character === '"') quoted = !quoted;
    if (character === '\n') [line, lineStart] = [line + 1, offset + 1];
    if (character === ',' && !quoted) places.push({ line, column: offset - lineStart + 2 });
  }
  return places;
}
