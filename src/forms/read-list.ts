import type { ListOptions } from '../model/form.ts';
import type { ColumnDraft } from './draft-columns.ts';
import type { FormReading } from './form-draft.ts';
import { given } from './given.ts';
import { listOf } from './one-or-more.ts';

/** `list:` with column ids turned into indexes. */
export function readList(columns: readonly ColumnDraft[], reading: FormReading): ListOptions | undefined {
  const { list } = reading.definition;
  if (list === undefined) return undefined;
  const ids = columns.map(({ definition }) => definition.id);
  const indexes = new Map(ids.map((id, index) => [id.toLowerCase(), index]));

  function columnsNamed(key: 'key' | 'groupBy'): readonly number[] {
    const names = listOf<string>(list?.[key]);
    return names.flatMap((name, position) => {
      const index = indexes.get(name.toLowerCase());
      if (index !== undefined) return [index];
      const path = ['list', key, ...(Array.isArray(list?.[key]) ? [position] : [])];
      reading.problems.addMisspelt('form-column-unknown', reading.locate.value(path), name, ids);
      return [];
    });
  }

  return {
    key: columnsNamed('key'),
    unique: list.unique ?? 'unit',
    rowsOffered: list.rowsOffered ?? 50,
    groupBy: columnsNamed('groupBy'),
    ...given({ vanished: list.vanished }),
  };
}
