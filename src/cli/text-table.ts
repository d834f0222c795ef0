import { displayWidth, padDisplay } from './display-width.ts';

/** A column of a text table. */
export interface TableColumn {
  readonly heading: string;
  readonly align?: 'left' | 'right';
}

/**
 * Lays rows out in columns two spaces apart, Chinese characters counted as two.
 *
 * @param indent spaces before each line
 * @returns lines without trailing spaces; the first holds the headings
 */
export function textTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  indent = 0,
): readonly string[] {
  const lines = [columns.map((column) => column.heading), ...rows];
  const widths = columns.map((_, index) =>
    lines.reduce((widest, line) => Math.max(widest, displayWidth(line[index] ?? '')), 0),
  );
  return lines.map((line) =>
    (
      ' '.repeat(indent) +
      columns.map(({ align }, index) => padDisplay(line[index] ?? '', widths[index] ?? 0, align)).join('  ')
    ).trimEnd(),
  );
}
