import type { FailedGroup } from './failed-groups.ts';

/** What suggesting reads of a localisation: for each independent mistake the smallest sets of cells that could be wrong. */
export interface LocalisedCells {
  readonly components: readonly (
    | { readonly sets: readonly { readonly cells: readonly number[] }[] }
    | { readonly notLocalised: string }
  )[];
}

/** More combinations are no suggestion but a guess. */
const mostSets = 60;

/** The sets of cells that could be wrong together in a group: one of each independent mistake. */
export function setsOfGroup(group: FailedGroup, localised: LocalisedCells): readonly (readonly number[])[] {
  const inGroup = new Set(group.cells);
  let combined: readonly (readonly number[])[] = [];
  for (const component of localised.components) {
    if (!('sets' in component)) continue;
    const sets = component.sets.map(({ cells }) => cells).filter((cells) => cells.some((cell) => inGroup.has(cell)));
    if (sets.length === 0) continue;
    combined = combined.length === 0 ? sets : combined.flatMap((one) => sets.map((other) => [...one, ...other]));
    if (combined.length > mostSets) return [];
  }
  return combined;
}
