import type { SheetView } from '../sheet-view.ts';

/** The explanations of a sheet and where the block of rules begins. */
export interface RuleBlock {
  /** The heading of the block; beyond the last row where there is no block. */
  readonly startRow: number;
  /** Explanations (审核说明) by rule id. */
  readonly explanations: ReadonlyMap<string, string>;
}

const heading = /^(审核说明|Explanation)$/i;

/** Finds the rows of rules by their ids, wherever the block stands, and what the filler explained. */
export function readRuleBlock(view: SheetView, ruleIds: readonly string[]): RuleBlock {
  const ids = new Map(ruleIds.map((id) => [id.toLowerCase(), id]));
  const title = view.words.findLast((placed) => heading.test(placed.text));
  // Most texts are longer than any id, and a cell may hold 32,767 characters.
  const longest = Math.max(0, ...ruleIds.map((id) => id.length));
  const found = view.words.flatMap((placed) => {
    const id = placed.text.length > longest ? undefined : ids.get(placed.text.toLowerCase());
    return id === undefined || (title !== undefined && placed.row <= title.row) ? [] : [{ ...placed, id }];
  });
  const [first] = found;
  if (!first) return { startRow: title?.row ?? view.lastRow + 1, explanations: new Map() };
  const explanations = new Map<string, string>();
  if (title) {
    for (const { row, id } of found) {
      const text = view.text(row, title.column);
      if (text !== '') explanations.set(id, text);
    }
  }
  return { startRow: title?.row ?? first.row, explanations };
}
