import type { Cell } from '../../model/form.ts';
import type { Quantity } from '../../model/quantity.ts';
import { isZero, negate, one, subtract, zero } from '../../model/quantity.ts';
import { stateCode } from '../../model/return.ts';
import { planAggregation } from '../../rollup/aggregation-plan.ts';
import { figureAt } from '../../rollup/figure-at.ts';
import { linearForm } from '../../rollup/linear-form.ts';
import { isConfirmed } from '../../rollup/settle-total.ts';
import type { TraceNode, TracePart } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import type { TotalScene, Tracer } from './tracer.ts';

/**
 * What adjustments add to a sum: their own figure where the cell is entered; where it is calculated, by how much its
 * parts moved.
 */
export function correctionParts(tracer: Tracer, scene: TotalScene, cell: Cell): readonly TracePart[] {
  const { adjustment, confirmed } = scene.total;
  if (!adjustment && !confirmed) return [];
  if (followed(scene, cell)) {
    const moved = movement(scene, cell);
    return isZero(moved) ? [] : [{ role: 'follow', factor: one, node: movementNode(tracer, scene, cell) }];
  }
  return adjustmentPart(tracer, scene, cell);
}

/** The adjustment of this very cell; a sum that is calculated follows its parts and has none of its own. */
export function adjustmentPart(tracer: Tracer, scene: TotalScene, cell: Cell): readonly TracePart[] {
  if (scene.total.adjustment?.state[cell.index] !== stateCode.value || followed(scene, cell)) return [];
  const node = tracer.cell({ ...scene.subject, kind: 'adjustment' }, cell);
  return [{ role: 'adjustment', factor: one, node }];
}

/** The cells from which a sum is calculated that moves with them. */
function followed({ edition, form }: TotalScene, cell: Cell) {
  const formula = edition.formulas.get(cell.index);
  if (!formula || cell.origin !== 'computed' || cell.aggregation.kind !== 'sum') return undefined;
  return linearForm(formula.expression, form);
}

/** By how much adjustments and confirmed figures moved a cell. */
function movement({ values, total, form }: TotalScene, { index }: Cell): Quantity {
  const { decimals } = planAggregation(form);
  return subtract(figureAt(values, index, decimals) ?? zero, figureAt(total.computed, index, decimals) ?? zero);
}

function movementNode(tracer: Tracer, scene: TotalScene, cell: Cell): TraceNode {
  return {
    place: tracePlace(tracer.run, scene.subject, cell),
    figure: { kind: 'number', quantity: movement(scene, cell) },
    derivation: 'movement',
    parts: movedBy(tracer, scene, cell),
  };
}

function movedBy(tracer: Tracer, scene: TotalScene, cell: Cell): readonly TracePart[] {
  if (isConfirmed(scene.total.confirmed, cell.index)) return confirmedMovement(tracer, scene, cell);
  const parts = followed(scene, cell);
  if (!parts) return correctionParts(tracer, scene, cell);
  return [...parts].flatMap(([index, factor]): readonly TracePart[] => {
    const part = scene.form.cells[index];
    if (!part || isZero(movement(scene, part))) return [];
    return [{ role: 'operand', factor, node: movementNode(tracer, scene, part) }];
  });
}

/** A confirmed figure in the place of a sum moves it by the difference. */
function confirmedMovement(tracer: Tracer, scene: TotalScene, cell: Cell): readonly TracePart[] {
  const { decimals } = planAggregation(scene.form);
  const replaced: TraceNode = {
    place: tracePlace(tracer.run, scene.subject, cell),
    figure: { kind: 'number', quantity: figureAt(scene.total.computed, cell.index, decimals) ?? zero },
    derivation: 'sum',
    parts: [],
  };
  return [
    { role: 'confirmed', factor: one, node: tracer.cell({ ...scene.subject, kind: 'confirmed' }, cell) },
    { role: 'replaced', factor: negate(one), node: replaced },
  ];
}
