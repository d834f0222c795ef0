import type { Item } from '../model/form.ts';
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
  const indexes = new Map(asked.map(({ definition }, index) => [definition.id.toLowerCase(), index]));
  const parents = asked.map(({ definition, path }) => {
    const { of, complete } = definition;
    if (complete && of === undefined) {
      reading.problems.add('form-complete-without-whole', reading.locate.key([...path, 'complete']));
    }
    if (of === undefined) return undefined;
    const parent = indexes.get(of.toLowerCase());
    if (parent === undefined) {
      const ids = asked.map((item) => item.definition.id);
      reading.problems.addMisspelt('form-item-unknown', reading.locate.value([...path, 'of']), of, ids);
    }
    return parent;
  });
  return asked.map(({ definition, path }, index) => {
    const depth = depthOf(index, parents);
    if (depth === undefined) {
      reading.problems.add('form-parts-circle', reading.locate.value([...path, 'of']), { name: definition.id });
    }
    return {
      definition,
      path,
      built: buildItem(definition, depth === undefined ? undefined : parents[index], depth ?? 0),
    };
  });
}

function buildItem(definition: ItemDefinition, parent: number | undefined, depth: number): Item {
  return {
    id: definition.id,
    code: String(definition.code),
    label: labelOrId(definition.label, definition.id),
    renamedFrom: listOf<string>(definition.renamedFrom),
    depth,
    ...given({ parent, definition: labelIfAny(definition.definition) }),
  };
}

/** Undefined: the item is a part of itself. */
function depthOf(index: number, parents: readonly (number | undefined)[]): number | undefined {
  let depth = 0;
  for (let whole = parents[index]; whole !== undefined; whole = parents[whole]) {
    depth += 1;
    if (depth > parents.length) return undefined;
  }
  return depth;
}
