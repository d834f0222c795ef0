import type { Position } from '../../model/position.ts';
import type { Problem } from '../../model/trouble.ts';
import type { Namespace } from '../names.ts';
import { parseRuleText } from '../syntax/parse-rule-text.ts';
import { bindNames } from './bind-names.ts';
import type { BoundTree } from './bound-tree.ts';
import { ProblemList } from './problem-list.ts';

/** A text with its names looked up. */
export interface BoundText {
  readonly tree?: BoundTree;
  readonly problems: readonly Problem[];
}

/** A formula stands at every cell of its row or column: its names are looked up only once. */
const known = new WeakMap<Namespace, WeakMap<Position, { readonly text: string; readonly bound: BoundText }>>();

export function bindText(text: string, position: Position, namespace: Namespace): BoundText {
  const texts = known.get(namespace) ?? new WeakMap<Position, { readonly text: string; readonly bound: BoundText }>();
  const earlier = texts.get(position);
  if (earlier?.text === text) return earlier.bound;
  const bound = bind(text, position, namespace);
  known.set(namespace, texts.set(position, { text, bound }));
  return bound;
}

function bind(text: string, position: Position, namespace: Namespace): BoundText {
  const parsed = parseRuleText(text, position);
  if (!parsed.tree) return { problems: parsed.problems };
  const list = new ProblemList(position);
  const tree = bindNames(parsed.tree, namespace, list.report);
  return tree && list.problems.length === 0 ? { tree, problems: [] } : { problems: list.problems };
}
