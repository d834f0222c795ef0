import Papa from 'papaparse';

/** What separates the cells of a text table. */
export type Delimiter = ',' | '\t' | ';';

const delimiters: readonly Delimiter[] = [',', '\t', ';'];

/** A table shows itself in so many characters. */
const sampleLength = 65_536;

interface Candidate {
  readonly delimiter: Delimiter;
  /** Rows of several cells. */
  readonly rows: number;
  /** Rows as wide as most. */
  readonly even: number;
}

/**
 * Which delimiter makes a table of a text: the one that cuts most lines, and them most evenly. Quotes are understood.
 *
 * @returns undefined where none cuts at least half of the lines: this is no table
 */
export function findDelimiter(text: string): Delimiter | undefined {
  const sample = text.slice(0, sampleLength);
  const lines = sample.split('\n').filter((line) => line.trim() !== '').length;
  const [best] = delimiters
    .map((delimiter) => tryDelimiter(sample, delimiter))
    .sort((a, b) => b.rows - a.rows || b.even - a.even);
  if (!best || best.rows === 0) return undefined;
  // Lines inside quotes are no rows of their own.
  const rows = Math.min(lines, rowsOf(sample, best.delimiter).length);
  return best.rows * 2 >= rows ? best.delimiter : undefined;
}

function tryDelimiter(sample: string, delimiter: Delimiter): Candidate {
  const widths = rowsOf(sample, delimiter)
    .map((row) => row.length)
    .filter((width) => width > 1);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return { delimiter, rows: widths.length, even: Math.max(0, ...counts.values()) };
}

function rowsOf(sample: string, delimiter: Delimiter): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: 200 });
  return data.filter((row) => row.some((field) => field.trim() !== ''));
}
