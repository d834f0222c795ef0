import type { GridFormula } from '../../grid/grid-formula.ts';
import { moveFormula, rewriteFormula } from '../../rules/formula/move-formula.ts';
import { normalFormula } from '../../rules/formula/normal-formula.ts';
import type { FormulaReference } from '../../rules/formula/rewrite-references.ts';
import type { RowShift } from './row-shift.ts';

/** What happened to the sheets that formulas point at, by the names they should have. */
export interface SheetMoves {
  /** Names they have now, where those differ. */
  readonly names: ReadonlyMap<string, string>;
  /** Where their rows went, where any did. */
  readonly shifts: ReadonlyMap<string, RowShift>;
}

/**
 * The formula of a cell as text, that of a cell which shares another's formula moved to its place. What is no plain
 * formula is given in braces, as Excel shows it.
 */
export function formulaText({ text, kind, from }: GridFormula, row: number, column: number): string {
  if (kind !== 'plain') return `{${text}}`;
  return from ? moveFormula(text, row - from.row, column - from.column) : text;
}

/**
 * Do two formulas read the same cells in the same way: spelled alike or otherwise, or as Excel rewrites a formula when
 * rows are deleted, inserted or a sheet is renamed (which is then reported, once and not at every formula).
 *
 * @param sheet on which the expected one stands
 */
export function isSameFormula(expected: string, found: string, sheet: string, moves: SheetMoves): boolean {
  if (expected === found) return true;
  const normal = normalFormula(found);
  if (normalFormula(expected) === normal) return true;
  if (moves.names.size === 0 && moves.shifts.size === 0) return false;
  const moved = rewriteFormula(expected, (reference) => moveReference(reference, sheet, moves));
  return normalFormula(moved) === normal;
}

function moveReference(reference: FormulaReference, own: string, moves: SheetMoves): FormulaReference | undefined {
  const name = reference.sheet ?? own;
  const renamed = reference.sheet === undefined ? {} : { sheet: moves.names.get(name) ?? name };
  const shift = moves.shifts.get(name);
  const { top, bottom } = reference;
  if (!shift || top === undefined || bottom === undefined) return { ...reference, ...renamed };
  // Excel: a range loses rows that are deleted at its ends; what is gone altogether is #REF!.
  let [first, last] = [top, bottom];
  while (first <= last && shift(first) === undefined) first++;
  while (last >= first && shift(last) === undefined) last--;
  if (first > last) return undefined;
  return { ...reference, ...renamed, top: shift(first) ?? first, bottom: shift(last) ?? last };
}
