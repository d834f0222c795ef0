import type { CellValues } from '../model/return.ts';
import { stateCode } from '../model/return.ts';
import type { MatchedParts } from '../model/totals.ts';
import type { AggregationPlan } from './aggregation-plan.ts';
import { figureAt, hasFigure } from './figure-at.ts';
import { meanParts } from './means.ts';
import type { PartsByCell } from './parts-by-cell.ts';
import type { RatioParts } from './ratio-parts.ts';
import { isConfirmed } from './settle-total.ts';

/** A confirmed mean goes up with the weight of the whole unit; whoever was left out below it no longer is. */
export function confirmMeans(
  means: PartsByCell,
  confirmed: CellValues | undefined,
  total: CellValues,
  plan: AggregationPlan,
): PartsByCell {
  const replaced = plan.means.filter(({ value }) => isConfirmed(confirmed, value));
  if (replaced.length === 0) return means;
  const settled = new Map<number, MatchedParts>(means);
  for (const { value, weight } of replaced) {
    const figure = figureAt(total, value, plan.decimals);
    const heads = figureAt(total, weight, plan.decimals);
    settled.delete(value);
    if (figure !== undefined && heads !== undefined) settled.set(value, meanParts(figure, heads));
  }
  return settled;
}

/** A confirmed part speaks for all units below, so nobody is left out of its ratio any more. */
export function confirmLeftOut(
  leftOut: PartsByCell,
  confirmed: CellValues | undefined,
  ratios: readonly RatioParts[],
): PartsByCell {
  if (confirmed === undefined || leftOut.size === 0) return leftOut;
  const settled = new Map(leftOut);
  for (const { cell, numerator, denominator } of ratios) {
    const parts = [...numerator.keys(), ...denominator.keys()];
    if (parts.some((part) => isConfirmed(confirmed, part))) settled.delete(cell);
  }
  return settled;
}

/** Whether confirmed figures replace every figure that was added up, so that no own return is in the total. */
export function replacesAll(computed: CellValues, confirmed: CellValues | undefined, plan: AggregationPlan): boolean {
  if (confirmed === undefined) return false;
  const addedUp = [...plan.sum, ...plan.maximum, ...plan.minimum].filter((cell) => hasFigure(computed, cell));
  const means = plan.means.map(({ value }) => value).filter((cell) => computed.state[cell] === stateCode.notCalculated);
  const figures = [...addedUp, ...means];
  return figures.length > 0 && figures.every((cell) => isConfirmed(confirmed, cell));
}
