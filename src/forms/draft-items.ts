import type { Item } from '../model/form.ts';
import type { WholeFound } from './find-wholes.ts';
import { findWholes } from './find-wholes.ts';
import type { Drafted, FormReading } from './form-draft.ts';
import { given } from './given.ts';
import { listOf } from './one-or-more.ts';
import { labelIfAny, labelOrId } from './read-label.ts';
import type { ItemDefinition } from './schema/element-schema.ts';

export type ItemDraft = Drafted<ItemDefinition, Item>;

/** The rows still asked, with their 其中 relations. */
export function draftItems(reading: FormReading): readonly ItemDraft[] {
  const written = (reading.definition.items ?? []).map((definition, index) => ({ definition, path: ['items', index] }));
  const asked = written.filter(({ definition }) => !definition.retired);
  const wholes = findWholes(asked, 'form-item-unknown', reading);
  for (const { definition, path } of asked) {
    for (const key of ['complete', 'internal'] as const) {
      if (!definition[key] || definition.of !== undefined) continue;
      reading.problems.add('form-key-without-whole', reading.locate.key([...path, key]), { key });
    }
  }
  return asked.map(({ definition, path }, index) => ({
    definition,
    path,
    built: buildItem(definition, wholes[index]),
  }));
}

function buildItem(definition: ItemDefinition, whole: WholeFound | undefined): Item {
  return {
    id: definition.id,
    code: String(definition.code),
    label: labelOrId(definition.label, definition.id),
    renamedFrom: listOf<string>(definition.renamedFrom),
    depth: whole?.depth ?? 0,
    ...given({
      parent: whole?.parent,
      definition: labelIfAny(definition.definition),
      internal: definition.internal && definition.of !== undefined ? (true as const) : undefined,
    }),
  };
}
