import type { Cell, CellSource, Form } from '../model/form.ts';
import { compare, one } from '../model/quantity.ts';
import { conversion, measureOf } from '../rules/resolve/measure.ts';
import type { CellDraft, FormReading } from './form-draft.ts';

/**
 * A source, its names in another form in their right spelling. Reports a form or cell that is not there, and one in
 * another measure: what is filled in is taken over as it stands, only formulas convert.
 */
export function linkSource(
  { cell, sourcePath }: CellDraft,
  own: Form,
  reading: FormReading,
  forms: ReadonlyMap<string, Form>,
): CellSource | undefined {
  const { source } = cell;
  const place = reading.locate.value(sourcePath);
  if (source?.from === 'lastPeriod' || source?.from === 'lastYear') {
    checkMeasure(cell, cellNamed(own, source), source, sourcePath, reading);
    return source;
  }
  if (source?.from !== 'form') return source;
  const form = [...forms.values()].find(({ code }) => isSame(code, source.form));
  if (form === undefined) {
    reading.problems.addMisspelt('form-unknown', place, source.form, forms.keys());
    return source;
  }
  const item = form.items.find(({ id }) => isSame(id, source.item));
  const column = form.columns.find(({ id }) => isSame(id, source.column));
  if (item === undefined) reading.problems.addMisspelt('form-item-unknown', place, source.item, idsOf(form.items));
  if (column === undefined)
    reading.problems.addMisspelt('form-column-unknown', place, source.column, idsOf(form.columns));
  if (!item || !column) return source;
  const linked: CellSource = { from: 'form', form: form.code, item: item.id, column: column.id };
  checkMeasure(cell, cellNamed(form, linked), linked, sourcePath, reading);
  return linked;
}

function checkMeasure(
  cell: Cell,
  from: Cell | undefined,
  source: { readonly form?: string; readonly item: string; readonly column: string },
  path: CellDraft['sourcePath'],
  { locate, problems }: FormReading,
): void {
  if (!from) return;
  const factor = conversion(measureOf(from.unitMeasure), measureOf(cell.unitMeasure));
  if (factor && compare(factor, one) === 0) return;
  const name = `${source.form === undefined ? '' : `${source.form}!`}${source.item}.${source.column}`;
  problems.add('form-source-measure', locate.value(path), { name, from: from.unitMeasure, to: cell.unitMeasure });
}

function cellNamed(form: Form, named: { readonly item: string; readonly column: string }): Cell | undefined {
  const item = form.items.findIndex(({ id }) => isSame(id, named.item));
  const column = form.columns.findIndex(({ id }) => isSame(id, named.column));
  return item < 0 || column < 0 ? undefined : form.cells[item * form.columns.length + column];
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.trim().toLowerCase();
}

function idsOf(elements: readonly { readonly id: string }[]): readonly string[] {
  return elements.map(({ id }) => id);
}
