import type { CellSource, Form } from '../model/form.ts';
import type { CellDraft, FormReading } from './form-draft.ts';

/** A source in another form, its names in their right spelling; reports a form or cell that is not there. */
export function linkSource(
  { cell, sourcePath }: CellDraft,
  reading: FormReading,
  forms: ReadonlyMap<string, Form>,
): CellSource | undefined {
  const { source } = cell;
  if (source?.from !== 'form') return source;
  const place = reading.locate.value(sourcePath);
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
  return item && column ? { from: 'form', form: form.code, item: item.id, column: column.id } : source;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.trim().toLowerCase();
}

function idsOf(elements: readonly { readonly id: string }[]): readonly string[] {
  return elements.map(({ id }) => id);
}
