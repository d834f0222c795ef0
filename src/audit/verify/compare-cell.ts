import type { FindingCode } from '../../model/finding-catalogue.ts';
import type { CellView } from './cell-view.ts';
import type { SheetMoves } from './formula-comparison.ts';
import { isSameFormula } from './formula-comparison.ts';
import { compareNumbers } from './same-number.ts';

/** What is different about a cell. */
export interface CellDifference {
  readonly code: FindingCode &
    (
      | 'summary-cell-altered'
      | 'summary-formula-replaced'
      | 'summary-formula-altered'
      | 'summary-formula-added'
      | 'summary-result-missing'
      | 'summary-result-recalculated'
    );
  /** A value, or a formula with `=`; undefined for an empty cell. */
  readonly expected: number | string | undefined;
  readonly actual: number | string | undefined;
}

/**
 * Compares a cell with what it should hold; undefined where nothing is different.
 *
 * @param sheet on which the expected cell stands
 */
export function compareCell(
  expected: CellView | undefined,
  found: CellView | undefined,
  sheet: string,
  moves: SheetMoves,
): CellDifference | undefined {
  const [formula, actualFormula] = [expected?.formula, found?.formula];
  if (formula === undefined) {
    if (actualFormula !== undefined) {
      return { code: 'summary-formula-added', expected: expected?.value, actual: `=${actualFormula}` };
    }
    return compareValue(expected?.value, found?.value, false);
  }
  if (actualFormula === undefined) {
    return { code: 'summary-formula-replaced', expected: `=${formula}`, actual: found?.value };
  }
  if (!isSameFormula(formula, actualFormula, sheet, moves)) {
    return { code: 'summary-formula-altered', expected: `=${formula}`, actual: `=${actualFormula}` };
  }
  return compareValue(expected?.value, found?.value, true);
}

function compareValue(
  expected: number | string | undefined,
  actual: number | string | undefined,
  isResult: boolean,
): CellDifference | undefined {
  if (expected === actual) return undefined;
  if (isResult && actual === undefined) return { code: 'summary-result-missing', expected, actual };
  if (typeof expected === 'number' && typeof actual === 'number') {
    const nearness = compareNumbers(expected, actual, isResult);
    if (nearness === 'same') return undefined;
    if (nearness === 'recalculated') return { code: 'summary-result-recalculated', expected, actual };
  }
  return { code: 'summary-cell-altered', expected, actual };
}
