import type { Quantity } from '../model/quantity.ts';
import { multiply, zero } from '../model/quantity.ts';
import type { CellValues } from '../model/return.ts';
import type { MatchedParts } from '../model/totals.ts';
import type { AggregationPlan } from './aggregation-plan.ts';
import { figureAt } from './figure-at.ts';
import type { PartsByCell } from './parts-by-cell.ts';
import { noParts } from './parts-by-cell.ts';

/** Value × weight and weight of every mean cell of one return; a return that has only one of them is left out. */
export function meansOf(plan: AggregationPlan, values: CellValues): PartsByCell {
  if (plan.means.length === 0) return noParts;
  const means = new Map<number, MatchedParts>();
  for (const { value, weight } of plan.means) {
    const figure = figureAt(values, value, plan.decimals);
    const heads = figureAt(values, weight, plan.decimals);
    if (figure === undefined && heads === undefined) continue;
    means.set(value, figure !== undefined && heads !== undefined ? meanParts(figure, heads) : leftOut);
  }
  return means;
}

/** What one figure with its weight brings into a mean. */
export function meanParts(figure: Quantity, weight: Quantity): MatchedParts {
  return { numerator: multiply(figure, weight), denominator: weight, leftOut: 0 };
}

const leftOut: MatchedParts = { numerator: zero, denominator: zero, leftOut: 1 };
