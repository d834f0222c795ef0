import type { Column } from '../model/form.ts';
import type { WholeFound } from './find-wholes.ts';
import { findWholes } from './find-wholes.ts';
import type { Drafted, FormReading } from './form-draft.ts';
import { given } from './given.ts';
import { implicitColumns } from './implicit-columns.ts';
import { listOf } from './one-or-more.ts';
import { labelIfAny, labelOrId } from './read-label.ts';
import type { ColumnDefinition } from './schema/element-schema.ts';

export type ColumnDraft = Drafted<ColumnDefinition, Column>;

type Written = Omit<ColumnDraft, 'built'>;

/** The columns still asked, with their 其中 relations and with what they cumulate. */
export function draftColumns(reading: FormReading): readonly ColumnDraft[] {
  const { definition: form } = reading;
  const asked = (form.columns ?? implicitColumns(form))
    .map((definition, index) => ({ definition, path: ['columns', index] }))
    .filter(({ definition }) => !definition.retired);
  const wholes = findWholes(asked, 'form-column-unknown', reading);
  return asked.map((column, index) => ({
    ...column,
    built: buildColumn(column.definition, wholes[index], cumulatedBy(column, asked, reading)),
  }));
}

/** Index of the column whose running total of the year this is. */
function cumulatedBy({ definition, path }: Written, asked: readonly Written[], reading: FormReading) {
  const { cumulates } = definition;
  if (cumulates === undefined) return undefined;
  const { locate, problems } = reading;
  if (reading.definition.kind === 'list') {
    problems.add('form-key-not-for-kind', locate.key([...path, 'cumulates']), { key: 'cumulates', kind: 'list' });
  }
  for (const key of ['formula', 'source'] as const) {
    if (definition[key] !== undefined) problems.add('form-cumulates-twice', locate.key([...path, key]), { key });
  }
  const ids = asked.map((other) => other.definition.id);
  const index = ids.findIndex((id) => id.toLowerCase() === cumulates.trim().toLowerCase());
  if (index >= 0 && asked[index]?.definition !== definition) return index;
  const others = ids.filter((id) => id !== definition.id);
  problems.addMisspelt('form-column-unknown', locate.value([...path, 'cumulates']), cumulates, others);
  return undefined;
}

function buildColumn(
  definition: ColumnDefinition,
  whole: WholeFound | undefined,
  cumulates: number | undefined,
): Column {
  return {
    id: definition.id,
    code: String(definition.code),
    label: labelOrId(definition.label, definition.id),
    renamedFrom: listOf<string>(definition.renamedFrom),
    ...given({
      group: labelIfAny(definition.group),
      definition: labelIfAny(definition.definition),
      parent: whole?.parent,
      cumulates,
    }),
  };
}
