import type { Edition } from '../forms/edition.ts';
import type { MutableCellValues } from '../model/cell-values.ts';
import { emptyCellValues, setQuantity, setState } from '../model/cell-values.ts';
import { isZero } from '../model/quantity.ts';
import type { CellValues } from '../model/return.ts';
import { stateCode } from '../model/return.ts';
import type { Unit } from '../model/unit.ts';
import { accumulated, addValues, createAccumulator } from './accumulator.ts';
import type { AggregationPlan } from './aggregation-plan.ts';
import { hasFigure } from './figure-at.ts';
import type { PartsByCell } from './parts-by-cell.ts';
import type { RollUpInput } from './roll-up-input.ts';

/** Everything that is added up at one unit. */
export interface UnitFigures {
  readonly unit: Unit;
  /** Of the total. */
  readonly edition: Edition;
  readonly own: CellValues | undefined;
  readonly below: readonly CellValues[];
  /** Of the own return and of all below. */
  readonly means: PartsByCell;
}

/** own + Σ below, and what adds up in another way put in its place. */
export function addUp(figures: UnitFigures, plan: AggregationPlan, input: RollUpInput): CellValues {
  const { own, below, edition, means, unit } = figures;
  const accumulator = createAccumulator(plan);
  if (own !== undefined) addValues(accumulator, own);
  for (const values of below) addValues(accumulator, values);
  const values = accumulated(accumulator, edition.open);
  const isOpen = (cell: number) => edition.open[cell] === true;
  for (const cell of plan.recompute) if (isOpen(cell)) setState(values, cell, 'notCalculated');
  for (const cell of plan.none) if (isOpen(cell)) copyCell(values, own, cell);
  for (const cell of plan.confirmed) {
    // What a unit filed itself is no roll-up, as long as nobody below filed the like.
    if (isOpen(cell) && !below.some((child) => hasFigure(child, cell))) copyCell(values, own, cell);
  }
  for (const { value: cell } of plan.means) {
    const mean = means.get(cell);
    if (isOpen(cell) && mean && !isZero(mean.denominator)) setState(values, cell, 'notCalculated');
  }
  issueTargets(values, figures, plan, input, unit);
  return values;
}

/** A unit without units below: its own return as it stands. */
export function passOn(own: CellValues, ownEdition: Edition, edition: Edition, plan: AggregationPlan): CellValues {
  const isSame = edition === ownEdition || edition.open.every((open, cell) => open === ownEdition.open[cell]);
  if (isSame) return own;
  const state = own.state.slice();
  for (let cell = 0; cell < plan.length; cell++) {
    if (!edition.open[cell]) state[cell] = stateCode.closed;
    else if (!ownEdition.open[cell]) state[cell] = stateCode.blank;
  }
  return { ...own, state };
}

/** A unit without units below whose return is missing. */
export function nothingFiled(edition: Edition, plan: AggregationPlan): CellValues {
  const values = accumulated(createAccumulator(plan), edition.open);
  for (const cell of plan.recompute) if (edition.open[cell]) setState(values, cell, 'notCalculated');
  return values;
}

/** The rows of a list return added up to one line. */
export function foldRows(values: CellValues, edition: Edition, plan: AggregationPlan): CellValues {
  const accumulator = createAccumulator(plan);
  for (let offset = 0; offset < values.state.length; offset += plan.length) addValues(accumulator, values, offset);
  return plan.length === 0 ? emptyCellValues(0) : accumulated(accumulator, edition.open);
}

function issueTargets(
  values: MutableCellValues,
  { own, edition }: UnitFigures,
  plan: AggregationPlan,
  input: RollUpInput,
  unit: Unit,
): void {
  for (const cell of plan.targets) {
    if (!edition.open[cell.index]) continue;
    const target = input.target?.(unit, cell);
    if (target === undefined) copyCell(values, own, cell.index);
    else setQuantity(values, cell.index, target, cell.decimals);
  }
}

function copyCell(values: MutableCellValues, from: CellValues | undefined, cell: number): void {
  setState(values, cell, 'blank');
  if (from === undefined || from.state[cell] === stateCode.closed) return;
  values.state[cell] = from.state[cell] ?? stateCode.blank;
  values.amount[cell] = from.amount[cell] ?? 0;
  const large = from.large.get(cell);
  const text = from.text.get(cell);
  if (large !== undefined) values.large.set(cell, large);
  if (text !== undefined) values.text.set(cell, text);
}
