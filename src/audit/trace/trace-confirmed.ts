import type { Cell } from '../../model/form.ts';
import { add, one, subtract } from '../../model/quantity.ts';
import { stateCode } from '../../model/return.ts';
import { planAggregation } from '../../rollup/aggregation-plan.ts';
import { figureAt } from '../../rollup/figure-at.ts';
import { storedFigure } from './stored-figure.ts';
import { adjustmentPart } from './trace-corrections.ts';
import type { TraceNode, TracePart } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import { addedParts } from './trace-sum.ts';
import { tracedNumber } from './traced-number.ts';
import type { TotalScene, Tracer } from './tracer.ts';

/** A confirmed figure, with the sum that it replaces and the difference. */
export function traceConfirmed(tracer: Tracer, scene: TotalScene, cell: Cell): TraceNode {
  const confirmed = tracer.cell({ ...scene.subject, kind: 'confirmed' }, cell);
  const replaced = replacedSum(tracer, scene, cell);
  const [whole, sum] = [tracedNumber(confirmed.figure), replaced && tracedNumber(replaced.figure)];
  return {
    place: tracePlace(tracer.run, scene.subject, cell),
    figure: storedFigure(scene.values, cell),
    derivation: 'confirmed',
    ...(whole && sum ? { difference: subtract(whole, sum) } : {}),
    parts: [
      { role: 'confirmed', factor: one, node: confirmed },
      ...(replaced ? [{ role: 'replaced' as const, node: replaced }] : []),
    ],
  };
}

/** What the total would be without confirmation: own + Σ below + adjustments. */
function replacedSum(tracer: Tracer, scene: TotalScene, cell: Cell): TraceNode | undefined {
  const parts = addedParts(tracer, scene, cell);
  const place = tracePlace(tracer.run, scene.subject, cell);
  if (cell.aggregation.kind !== 'sum') {
    const kept = parts.map(({ factor: _factor, ...part }): TracePart => part);
    const figure = storedFigure(scene.total.computed, cell);
    return kept.length === 0 ? undefined : { place, figure, derivation: 'alone', parts: kept };
  }
  const adjustments = adjustmentPart(tracer, scene, cell);
  const added = [...parts, ...adjustments];
  if (added.length === 0) return undefined;
  const figures = added.flatMap(({ factor, node }) => (factor && tracedNumber(node.figure)) || []);
  const figure = figures.length > 0 ? ({ kind: 'number', quantity: figures.reduce(add) } as const) : blankFigure;
  return { place, figure, derivation: 'sum', parts: added };
}

const blankFigure = { kind: 'blank' } as const;

/** What was filed about the total and is only compared with it. */
export function besideParts(tracer: Tracer, scene: TotalScene, cell: Cell): readonly TracePart[] {
  const { total, subject, form } = scene;
  const computed = figureAt(total.computed, cell.index, planAggregation(form).decimals);
  return (['declared', 'reference'] as const).flatMap((kind): readonly TracePart[] => {
    const filed = total[kind];
    const isThere = filed && filed.state[cell.index] !== stateCode.closed;
    if (!isThere || !tracer.editionOf({ ...subject, kind })?.open[cell.index]) return [];
    const node = tracer.cell({ ...subject, kind }, cell);
    const figure = tracedNumber(node.figure);
    const difference = figure && computed ? { difference: subtract(figure, computed) } : {};
    return [{ role: kind, node: { ...node, ...difference } }];
  });
}
