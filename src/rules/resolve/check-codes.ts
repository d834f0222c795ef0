import { nearestSpelling } from '../../model/nearest-spelling.ts';
import type { BoundTree } from './bound-tree.ts';
import type { PlaceContext } from './place-context.ts';
import { referenceCells } from './reference-cells.ts';

/** What COUNTIF takes as the operator of a criterion; an inequality compares with numbers, not with entries. */
const equality = /^(?:=|<>)?(?=[^<>=]|$)/u;

/**
 * A text that is compared with cells of listed entries has to be one of them: otherwise the comparison never holds
 * and nothing shows it. The empty text asks for blanks.
 *
 * @param written a criterion may begin with `=` or `<>`; a side of a comparison holds the entry alone
 */
export function checkEntry(
  cells: BoundTree,
  text: BoundTree,
  written: 'criterion' | 'entry',
  context: PlaceContext,
): void {
  if (text.kind !== 'text') return;
  const codes = codesOf(cells, context);
  const operator = written === 'entry' ? '' : equality.exec(text.text)?.[0];
  if (codes === undefined || operator === undefined) return;
  const entry = text.text.slice(operator.length).trim();
  if (entry === '' || codes.some((code) => code.toLowerCase() === entry.toLowerCase())) return;
  const [nearest] = nearestSpelling(entry, codes);
  const allowed = codes.join(', ');
  context.report('rule-code-unknown', text.start, { name: entry, allowed, ...(nearest ? { nearest } : {}) });
}

/** Every entry that some of the cells may hold; undefined where one of them takes any. */
function codesOf(tree: BoundTree, context: PlaceContext): readonly string[] | undefined {
  if (tree.kind === 'listColumn') return tree.form.cell(0, tree.column).codes;
  if (tree.kind !== 'reference') return undefined;
  const cells = referenceCells(tree, context);
  if (typeof cells === 'string') return undefined;
  const lists = cells.map(({ traits }) => traits.codes);
  const known = lists.filter((codes) => codes !== undefined);
  return known.length === 0 || known.length < lists.length ? undefined : [...new Set(known.flat())];
}
