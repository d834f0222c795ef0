import { subtract } from '../model/quantity.ts';
import type { CellValues } from '../model/return.ts';
import { stateCode } from '../model/return.ts';
import type { MatchedParts } from '../model/totals.ts';
import { figureAt, hasFigure } from './figure-at.ts';
import type { LinearForm } from './linear-form.ts';
import { evaluateLinear } from './linear-form.ts';
import type { PartsByCell } from './parts-by-cell.ts';
import { noParts } from './parts-by-cell.ts';
import type { RatioParts } from './ratio-parts.ts';

/**
 * Finds, per recomputed cell, what one own return brings into the sums though it lacks one of the two parts.
 * For a return that has everything this is one pass over the operands.
 */
export function createLeftOutFinder(
  ratios: readonly RatioParts[],
  decimals: Uint8Array,
): (values: CellValues, open: readonly boolean[]) => PartsByCell {
  const operands = Int32Array.from(
    new Set(ratios.flatMap(({ numerator, denominator }) => [...numerator.keys(), ...denominator.keys()])),
  );
  return (values, open) => {
    if (operands.every((cell) => hasFigure(values, cell))) return noParts;
    const found = new Map<number, MatchedParts>();
    for (const ratio of ratios) {
      const left = leftOutOf(ratio, values, open, decimals);
      if (left !== undefined) found.set(ratio.cell, left);
    }
    return found;
  };
}

/** The parts of a total less what is left out: the sums over the units that have both. */
export function matchedParts(
  ratios: readonly RatioParts[],
  leftOut: PartsByCell,
  total: CellValues,
  decimals: Uint8Array,
): PartsByCell {
  if (leftOut.size === 0) return noParts;
  const matched = new Map<number, MatchedParts>();
  const figureOf = (cell: number) => figureAt(total, cell, decimals);
  for (const { cell, numerator, denominator } of ratios) {
    const left = leftOut.get(cell);
    if (left === undefined || total.state[cell] === stateCode.closed) continue;
    matched.set(cell, {
      numerator: subtract(evaluateLinear(numerator, figureOf), left.numerator),
      denominator: subtract(evaluateLinear(denominator, figureOf), left.denominator),
      leftOut: left.leftOut,
    });
  }
  return matched;
}

function leftOutOf(
  { numerator, denominator }: RatioParts,
  values: CellValues,
  open: readonly boolean[],
  decimals: Uint8Array,
): MatchedParts | undefined {
  const hasBoth = isWhole(numerator, values, open) && isWhole(denominator, values, open);
  const hasAny = [...numerator.keys(), ...denominator.keys()].some((cell) => hasFigure(values, cell));
  if (hasBoth || !hasAny) return undefined;
  const figureOf = (cell: number) => figureAt(values, cell, decimals);
  return {
    numerator: evaluateLinear(numerator, figureOf),
    denominator: evaluateLinear(denominator, figureOf),
    leftOut: 1,
  };
}

/** Every operand that is open to the unit is there, and at least one is open. */
function isWhole(part: LinearForm, values: CellValues, open: readonly boolean[]): boolean {
  const cells = [...part.keys()].filter((cell) => open[cell]);
  return cells.length > 0 && cells.every((cell) => hasFigure(values, cell));
}
