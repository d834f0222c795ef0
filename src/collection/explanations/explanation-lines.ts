import { nearestSpelling } from '../../model/nearest-spelling.ts';
import type { Position } from '../../model/position.ts';
import type { Problem } from '../../model/trouble.ts';
import type { UnitsTable } from '../../units/units-table.ts';
import { readUnitsTable } from '../../units/units-table.ts';
import type { ExplanationColumn } from './explanation-columns.ts';
import { explanationColumnOf, explanationHeadings, requiredExplanationColumns } from './explanation-columns.ts';

/** One field with the place where it stands. */
export interface ExplanationField {
  /** Without surrounding white space; empty where the file has no such column. */
  readonly text: string;
  readonly position: Position;
}

/** One line under the headings. */
export type ExplanationLine = (column: ExplanationColumn) => ExplanationField;

/** Cuts an explanations file into lines, and reports what is wrong with headings and quotation marks. */
export function readExplanationLines(source: { readonly file: string; readonly text: string }): {
  readonly lines: readonly ExplanationLine[];
  readonly problems: readonly Problem[];
} {
  // The same kind of file as the units: separators, quotation marks and positions are understood there.
  const table = readUnitsTable(source);
  const quotes = table.problems.map((problem): Problem => ({ ...problem, code: 'explanations-quotes' }));
  const headings = bindHeadings(table, source.file);
  const problems = [...quotes, ...headings.problems, ...surplusFields(table, headings.width)];
  if (headings.problems.length > 0) return { lines: [], problems };
  const lines = table.rows.flatMap((fields, row): readonly ExplanationLine[] => {
    if (row === 0 || table.faulty.has(row)) return [];
    return [
      (column) => {
        const at = headings.columns.get(column);
        const text = at === undefined ? '' : (fields[at] ?? '').trim();
        return { text, position: table.position(row, at ?? 0) };
      },
    ];
  });
  return { lines, problems };
}

function bindHeadings(table: UnitsTable, file: string) {
  const columns = new Map<ExplanationColumn, number>();
  const problems: Problem[] = [];
  const [headings = []] = table.rows;
  for (const [field, written] of headings.entries()) {
    const name = written.trim();
    const column = explanationColumnOf(name);
    const place = table.position(0, field);
    if (name === '') continue;
    if (column === undefined) {
      const [nearest] = nearestSpelling(name, explanationHeadings);
      const parameters = { name, ...(nearest === undefined ? {} : { nearest }) };
      problems.push({ code: 'explanations-heading-unknown', parameters, place });
    } else if (columns.has(column)) problems.push({ code: 'explanations-heading-twice', parameters: { name }, place });
    else columns.set(column, field);
  }
  for (const name of requiredExplanationColumns) {
    const place = { file, line: 1, column: 1 };
    if (!columns.has(name)) problems.push({ code: 'explanations-heading-missing', parameters: { name }, place });
  }
  return { columns, problems, width: headings.length };
}

function surplusFields(table: UnitsTable, width: number): readonly Problem[] {
  return table.rows.flatMap((fields, row): readonly Problem[] => {
    const field = fields.findIndex((text, at) => at >= width && text.trim() !== '');
    if (row === 0 || field < 0 || table.faulty.has(row)) return [];
    const parameters = { text: (fields[field] ?? '').trim() };
    return [{ code: 'explanations-field-surplus', parameters, place: table.position(row, field) }];
  });
}
