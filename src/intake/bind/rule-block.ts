import type { SheetView } from '../sheet-view.ts';

const heading = /^(审核说明|Explanation)$/i;

/** Where the block of rules stands in a sheet. */
export interface RuleBlock {
  /** The heading of the block; beyond the last row where there is no block. */
  readonly startRow: number;
  /** 0 where the heading is lost. */
  readonly explanationColumn: number;
  readonly rules: readonly { readonly row: number; readonly id: string }[];
}

/** Finds the rows of rules by their ids, wherever the block stands. Looks at texts alone. */
export function findRuleBlock(view: SheetView, ruleIds: readonly string[]): RuleBlock {
  const ids = new Map(ruleIds.map((id) => [id.toLowerCase(), id]));
  const title = view.words.findLast((placed) => heading.test(placed.text));
  // Most texts are longer than any id, and a cell may hold 32,767 characters.
  const longest = Math.max(0, ...ruleIds.map((id) => id.length));
  const rules = view.words.flatMap(({ row, text }) => {
    const id = text.length > longest ? undefined : ids.get(text.toLowerCase());
    return id === undefined || (title !== undefined && row <= title.row) ? [] : [{ row, id }];
  });
  const startRow = title?.row ?? rules[0]?.row ?? view.lastRow + 1;
  return { startRow, explanationColumn: title?.column ?? 0, rules };
}

/** Explanations (审核说明) by rule id. */
export function readExplanations(
  view: SheetView,
  { explanationColumn, rules }: RuleBlock,
): ReadonlyMap<string, string> {
  const explanations = new Map<string, string>();
  if (explanationColumn === 0) return explanations;
  for (const { row, id } of rules) {
    const text = view.text(row, explanationColumn);
    if (text !== '') explanations.set(id, text);
  }
  return explanations;
}
