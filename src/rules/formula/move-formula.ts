import type { FormulaReference } from './rewrite-references.ts';
import { formulaWords, isReferenceWord, rewriteReference } from './rewrite-references.ts';

/**
 * A printed formula as it reads when copied to a cell further down or right: what stands behind a `$` stays. This is
 * how a cell is read that shares the formula of another (ECMA-376-1 §18.3.1.40).
 *
 * @param rows how many rows down, negative for up
 * @param columns how many columns to the right
 * @example moveFormula('A1+$B$2', 2, 0) // 'A3+$B$2'
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteFormula(formula, (reference) => {
    const { top, left, bottom, right, fixed } = reference;
    const moved = {
      ...reference,
      ...(top === undefined || fixed.top ? {} : { top: top + rows }),
      ...(bottom === undefined || fixed.bottom ? {} : { bottom: bottom + rows }),
      ...(left === undefined || fixed.left ? {} : { left: left + columns }),
      ...(right === undefined || fixed.right ? {} : { right: right + columns }),
    };
    return [moved.top, moved.left, moved.bottom, moved.right].some((side) => side !== undefined && side < 1)
      ? undefined
      : moved;
  });
}

/** A printed formula with each of its references rewritten; everything else stands as it was. */
export function rewriteFormula(
  formula: string,
  rewrite: (reference: FormulaReference) => FormulaReference | undefined,
): string {
  return formulaWords(formula)
    .map((word) => (isReferenceWord(word) ? rewriteReference(word.value, rewrite) : word.value))
    .join('');
}
