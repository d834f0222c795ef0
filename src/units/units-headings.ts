import type { Problem } from '../model/trouble.ts';
import type { UnitsColumn } from './units-columns.ts';
import { requiredUnitsColumns, unitsColumnOf, unitsHeadings } from './units-columns.ts';
import { nearestParameter } from './units-problems.ts';
import type { UnitsTable } from './units-table.ts';

/** Which field of a row belongs to which column. */
export interface UnitsHeadings {
  /** Absent where so much is wrong with the headings that reading on would only repeat it. */
  readonly columns: ReadonlyMap<UnitsColumn, number> | undefined;
  readonly problems: readonly Problem[];
}

/** Binds the first row of the table to columns and reports fields that belong to none. */
export function readUnitsHeadings(table: UnitsTable): UnitsHeadings {
  const problems: Problem[] = [];
  const report = (code: Problem['code'], parameters: Problem['parameters'], row: number, field: number) =>
    problems.push({ code, parameters, place: table.position(row, field) });
  const columns = new Map<UnitsColumn, number>();
  const [headings = []] = table.rows;
  for (const [field, heading] of headings.entries()) {
    if (heading.trim() === '') continue;
    const column = unitsColumnOf(heading);
    if (column === undefined) {
      const parameters = { heading: heading.trim(), ...nearestParameter(heading.trim(), unitsHeadings) };
      report('units-heading-unknown', parameters, 0, field);
    } else if (columns.has(column)) report('units-heading-twice', { heading: heading.trim() }, 0, field);
    else columns.set(column, field);
  }
  const missing = requiredUnitsColumns.filter((column) => !columns.has(column));
  for (const heading of missing) report('units-heading-missing', { heading }, 0, 0);
  for (const [row, fields] of table.rows.entries()) {
    const field = row === 0 ? -1 : fields.findIndex((text, index) => !headings[index]?.trim() && text.trim() !== '');
    if (field >= 0) report('units-field-surplus', { text: (fields[field] ?? '').trim() }, row, field);
  }
  return { columns: missing.length > 0 ? undefined : columns, problems };
}
