import type { FormReading } from './form-draft.ts';
import type { Path } from './form-source.ts';

/** What an item or column says about the whole it is a part of. */
interface Part {
  readonly definition: { readonly id: string; readonly of?: string | undefined };
  readonly path: Path;
}

/** The whole of a part, and how many wholes stand above it. */
export interface WholeFound {
  readonly parent: number | undefined;
  readonly depth: number;
}

/**
 * Finds for every item (or column) the one it is a part of (其中), by `of:`.
 *
 * @param unknown the problem to report where there is no such element
 * @returns one entry per element, indexes being those of the list handed in
 */
export function findWholes(
  elements: readonly Part[],
  unknown: 'form-item-unknown' | 'form-column-unknown',
  { locate, problems }: FormReading,
): readonly WholeFound[] {
  const ids = elements.map(({ definition }) => definition.id);
  const indexes = new Map(ids.map((id, index) => [id.toLowerCase(), index]));
  const parents = elements.map(({ definition: { of }, path }) => {
    if (of === undefined) return undefined;
    const parent = indexes.get(of.trim().toLowerCase());
    if (parent === undefined) problems.addMisspelt(unknown, locate.value([...path, 'of']), of, ids);
    return parent;
  });
  return elements.map(({ definition, path }, index) => {
    const depth = depthOf(index, parents);
    if (depth === undefined) problems.add('form-parts-circle', locate.value([...path, 'of']), { name: definition.id });
    return depth === undefined ? { parent: undefined, depth: 0 } : { parent: parents[index], depth };
  });
}

/** Undefined: the element is a part of itself. */
function depthOf(index: number, parents: readonly (number | undefined)[]): number | undefined {
  let depth = 0;
  for (let whole = parents[index]; whole !== undefined; whole = parents[whole]) {
    depth += 1;
    if (depth > parents.length) return undefined;
  }
  return depth;
}
