import type { BoundTree } from './bound-tree.ts';
import type { PlaceContext } from './place-context.ts';
import type { Resolved } from './resolved.ts';

/** How the parts of a tree are resolved; handed down, so that the files of this folder form no circle. */
export type ResolvePart = (tree: BoundTree, context: PlaceContext) => Resolved;
