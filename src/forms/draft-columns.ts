import type { Column } from '../model/form.ts';
import type { Drafted, FormReading } from './form-draft.ts';
import { given } from './given.ts';
import { listOf } from './one-or-more.ts';
import { labelIfAny, labelOrId } from './read-label.ts';
import type { ColumnDefinition } from './schema/element-schema.ts';

export type ColumnDraft = Drafted<ColumnDefinition, Column>;

/** A form that names no columns has this one. */
const currentColumn: ColumnDefinition = { id: 'current', code: '1', label: { zh: '本期', en: 'Current period' } };

/** The columns still asked. */
export function draftColumns(reading: FormReading): readonly ColumnDraft[] {
  const definitions = reading.definition.columns ?? [currentColumn];
  return definitions
    .map((definition, index) => ({ definition, path: ['columns', index] }))
    .filter(({ definition }) => !definition.retired)
    .map(({ definition, path }) => ({ definition, path, built: buildColumn(definition) }));
}

function buildColumn(definition: ColumnDefinition): Column {
  return {
    id: definition.id,
    code: String(definition.code),
    label: labelOrId(definition.label, definition.id),
    renamedFrom: listOf<string>(definition.renamedFrom),
    ...given({
      group: labelIfAny(definition.group),
      definition: labelIfAny(definition.definition),
    }),
  };
}
