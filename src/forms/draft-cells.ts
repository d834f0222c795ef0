import { cumulativeColumns } from './cumulative-columns.ts';
import type { CellPlace } from './decide-cell.ts';
import { decideCell } from './decide-cell.ts';
import type { ColumnDraft } from './draft-columns.ts';
import type { ItemDraft } from './draft-items.ts';
import type { CellDraft, FormReading } from './form-draft.ts';
import type { Path } from './form-source.ts';
import { listOf } from './one-or-more.ts';
import type { CellDefinition } from './schema/element-schema.ts';

/** One cell per item and column; in a list form one per column. */
export function draftCells(
  items: readonly ItemDraft[],
  columns: readonly ColumnDraft[],
  reading: FormReading,
): readonly CellDraft[] {
  const overrides = readOverrides(items, columns, reading);
  checkOnlyColumns(items, columns, reading);
  const shared = {
    defaults: reading.definition.defaults,
    itemIds: items.map(({ definition }) => definition.id),
    columnIds: columns.map(({ definition }) => definition.id),
  };
  const cumulative = cumulativeColumns(columns.map(({ definition }) => definition));
  const rows = reading.definition.kind === 'list' ? [undefined] : items;
  return rows.flatMap((itemLayer, item) =>
    columns.map((columnLayer, column) => {
      const index = item * columns.length + column;
      const place: CellPlace = {
        index,
        item,
        column,
        override: overrides.get(index),
        columnLayer,
        itemLayer,
        cumulative: cumulative[column],
        ...shared,
      };
      return decideCell(place, reading);
    }),
  );
}

/** `cells:` by cell index. */
function readOverrides(items: readonly ItemDraft[], columns: readonly ColumnDraft[], reading: FormReading) {
  const overrides = new Map<number, { definition: CellDefinition; path: Path }>();
  const indexes = new Map<string, number>();
  for (const [item, row] of items.entries()) {
    for (const [column, { definition }] of columns.entries()) {
      indexes.set(`${row.definition.id}.${definition.id}`, item * columns.length + column);
    }
  }
  const byLowerCase = new Map([...indexes].map(([name, index]) => [name.toLowerCase(), index]));
  for (const [position, definition] of (reading.definition.cells ?? []).entries()) {
    const path = ['cells', position];
    const at = reading.locate.value([...path, 'at']);
    const index = byLowerCase.get(definition.at.trim().toLowerCase());
    const other = index === undefined ? undefined : overrides.get(index);
    if (index === undefined) reading.problems.addMisspelt('form-cell-unknown', at, definition.at, indexes.keys());
    else if (other) {
      const { line } = reading.locate.value([...other.path, 'at']);
      reading.problems.add('form-cell-twice', at, { name: definition.at, line });
    } else overrides.set(index, { definition, path });
  }
  return overrides;
}

/** `only: { columns: [total] }` has to name columns of the form. */
function checkOnlyColumns(items: readonly ItemDraft[], columns: readonly ColumnDraft[], reading: FormReading): void {
  const ids = columns.map(({ definition }) => definition.id);
  const known = new Set(ids.map((id) => id.toLowerCase()));
  for (const { definition, path } of items) {
    if (typeof definition.only !== 'object' || Array.isArray(definition.only)) continue;
    const names = listOf<string>(definition.only.columns);
    for (const [index, name] of names.entries()) {
      if (known.has(name.toLowerCase())) continue;
      const written = [...path, 'only', 'columns', ...(Array.isArray(definition.only.columns) ? [index] : [])];
      reading.problems.addMisspelt('form-column-unknown', reading.locate.value(written), name, ids);
    }
  }
}
