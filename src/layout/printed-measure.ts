import type { Cell, Form } from '../model/form.ts';

/** Where the measures of a form are printed. */
interface PrintedMeasures {
  /** By column: the measure it has of its own. */
  readonly columns: readonly (string | undefined)[];
  /** By item: the measure in its row, several with a stroke between them. */
  readonly rows: readonly string[];
}

const known = new WeakMap<Form, PrintedMeasures>();

/**
 * The measure a column has of its own, printed in brackets behind its label: one measure in all its rows that no
 * other column has in the same row.
 *
 * @returns undefined where the column has the measure of its row
 */
export function columnMeasure(form: Form, column: number): string | undefined {
  return measuresOf(form).columns[column];
}

/** The measure printed in the row of an item, several with a stroke between them. */
export function rowMeasure(form: Form, item: number): string {
  return measuresOf(form).rows[item] ?? '';
}

/** Whether rows differ in measure, so that a column 计量单位 is needed. */
export function hasRowMeasures(form: Form): boolean {
  if (form.kind === 'list') return false;
  const measures = new Set(measuresOf(form).rows);
  measures.delete('');
  return measures.size > 1;
}

/** The measure of the whole form for its face; undefined where rows or columns say it themselves. */
export function formMeasure(form: Form): string | undefined {
  if (form.unitMeasure !== '' && !hasRowMeasures(form)) return form.unitMeasure;
  if (form.kind === 'list' || hasRowMeasures(form)) return undefined;
  return measuresOf(form).rows.find((measure) => measure !== '');
}

/** Kept per form: every cell of a summary asks. */
function measuresOf(form: Form): PrintedMeasures {
  const measures = known.get(form) ?? findMeasures(form);
  known.set(form, measures);
  return measures;
}

function findMeasures(form: Form): PrintedMeasures {
  const measured = form.cells.filter((cell) => cell.unitMeasure !== '' && !cell.closed);
  const ofColumns = form.columns.map((_, column) => distinct(measured.filter((cell) => cell.column === column)));
  const columns = ofColumns.map((own, column) => {
    const others = new Set(ofColumns.flatMap((measures, other) => (other === column ? [] : [...measures])));
    return ownMeasure(form, own, others);
  });
  const rows = form.items.map((_, item) => {
    const inRow = measured.filter((cell) => cell.item === item);
    const plain = distinct(inRow.filter((cell) => columns[cell.column] === undefined));
    return [...(plain.size > 0 ? plain : distinct(inRow))].join('/');
  });
  return { columns, rows };
}

function ownMeasure(form: Form, own: ReadonlySet<string>, others: ReadonlySet<string>): string | undefined {
  const [measure] = own;
  if (own.size !== 1 || measure === undefined || form.columns.length === 1) return undefined;
  if (form.kind === 'list') return measure === form.unitMeasure ? undefined : measure;
  if (measure === '%') return others.size > 1 || !others.has('%') ? measure : undefined;
  return others.has(measure) || measure === form.unitMeasure ? undefined : measure;
}

/** Measures of some cells; only numbers have one worth printing. */
function distinct(cells: readonly Cell[]): ReadonlySet<string> {
  return new Set(cells.map((cell) => cell.unitMeasure));
}
