import type { Cell, Form } from '../model/form.ts';

/** Cells whose measure is worth printing: numbers. */
function measured(cell: Cell): boolean {
  return cell.unitMeasure !== '' && !cell.closed;
}

/**
 * The measure a column has of its own, printed in brackets behind its label: one measure in all its rows that no
 * other column has in the same row.
 *
 * @returns undefined where the column has the measure of its row
 */
export function columnMeasure(form: Form, column: number): string | undefined {
  const own = measuresWhere(form, (cell) => cell.column === column);
  const [measure] = own;
  if (own.size !== 1 || measure === undefined || form.columns.length === 1) return undefined;
  const others = measuresWhere(form, (cell) => cell.column !== column);
  if (form.kind === 'list') return measure === form.unitMeasure ? undefined : measure;
  return measure === '%' && (others.size > 1 || !others.has('%')) ? measure : undefined;
}

/** The measure printed in the row of an item, several with a stroke between them. */
export function rowMeasure(form: Form, item: number): string {
  const plain = measuresWhere(form, (cell) => cell.item === item && columnMeasure(form, cell.column) === undefined);
  const any = plain.size > 0 ? plain : measuresWhere(form, (cell) => cell.item === item);
  return [...any].join('/');
}

/** Whether rows differ in measure, so that a column 计量单位 is needed. */
export function hasRowMeasures(form: Form): boolean {
  if (form.kind === 'list') return false;
  const measures = new Set(form.items.map((_, item) => rowMeasure(form, item)));
  measures.delete('');
  return measures.size > 1;
}

/** The measure of the whole form for its face; undefined where rows or columns say it themselves. */
export function formMeasure(form: Form): string | undefined {
  if (form.unitMeasure !== '' && !hasRowMeasures(form)) return form.unitMeasure;
  if (form.kind === 'list' || hasRowMeasures(form)) return undefined;
  return form.items.map((_, item) => rowMeasure(form, item)).find((measure) => measure !== '');
}

function measuresWhere(form: Form, holds: (cell: Cell) => boolean): Set<string> {
  return new Set(form.cells.filter((cell) => measured(cell) && holds(cell)).map((cell) => cell.unitMeasure));
}
