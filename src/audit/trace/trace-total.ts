import { quantityAt } from '../../model/cell-values.ts';
import type { Cell } from '../../model/form.ts';
import { isConfirmed } from '../../rollup/settle-total.ts';
import { leftOutReturns } from './left-out-returns.ts';
import { storedFigure } from './stored-figure.ts';
import { besideParts, traceConfirmed } from './trace-confirmed.ts';
import { traceExtreme } from './trace-extreme.ts';
import { traceFormula } from './trace-formula.ts';
import { traceList } from './trace-list.ts';
import { traceMean } from './trace-mean.ts';
import type { TraceNode } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import { ownPart, traceAlone, traceSum } from './trace-sum.ts';
import { isSameFigure, tracedNumber } from './traced-number.ts';
import type { TotalScene, Tracer } from './tracer.ts';

/** A cell of a unit's total, in the way in which it adds up. */
export function traceTotal(tracer: Tracer, scene: TotalScene, cell: Cell): TraceNode {
  const node = settled(tracer, scene, cell);
  const beside = besideParts(tracer, scene, cell);
  const isHidden =
    tracedNumber(node.figure) !== undefined &&
    storedFigure(scene.total.total, cell).kind === 'blank' &&
    storedFigure(scene.values, cell).kind !== 'blank';
  if (beside.length === 0 && !isHidden) return node;
  return { ...node, parts: [...node.parts, ...beside], ...(isHidden ? { hidden: true } : {}) };
}

function settled(tracer: Tracer, scene: TotalScene, cell: Cell): TraceNode {
  const { form, edition, total } = scene;
  const place = tracePlace(tracer.run, scene.subject, cell);
  if (!edition.open[cell.index]) return { place, figure: { kind: 'closed' }, derivation: 'alone', parts: [] };
  if (form.kind === 'list') return traceList(tracer, scene, cell);
  if (isConfirmed(total.confirmed, cell.index)) return traceConfirmed(tracer, scene, cell);
  if (cell.source?.from === 'targets') return traceTarget(tracer, scene, cell);
  const formula = edition.formulas.get(cell.index);
  const alone = onlyReturn(tracer, scene, cell);
  if (alone) return alone;
  switch (cell.aggregation.kind) {
    case 'sum': {
      const isAdded = quantityAt(scene.values, cell.index, cell.decimals) !== undefined;
      return formula && !isAdded ? traceFormula(tracer, scene, formula) : traceSum(tracer, scene, cell);
    }
    case 'maximum':
    case 'minimum':
      return traceExtreme(tracer, scene, cell, cell.aggregation.kind);
    case 'mean':
      return traceMean(tracer, scene, cell);
    case 'recompute': {
      const sums = total.matched.get(cell.index);
      const matched = sums && { sums, leftOut: leftOutReturns(tracer, scene, cell) };
      return formula ? traceFormula(tracer, scene, formula, matched) : traceAlone(tracer, scene, cell);
    }
    case 'none':
    case 'confirmed':
      return traceAlone(tracer, scene, cell);
  }
}

/** A unit without units below is what it filed itself: one step less to go down. */
function onlyReturn(tracer: Tracer, scene: TotalScene, cell: Cell): TraceNode | undefined {
  const { subject, total } = scene;
  const { adjustment, confirmed } = total;
  const hasBelow = (tracer.run.records.treeOn(subject.period)?.children(subject.unit) ?? []).length > 0;
  if (hasBelow || adjustment || confirmed) return undefined;
  const own = ownPart(tracer, scene, cell)?.node;
  if (!own || !total.own) return own;
  const { item, column } = cell;
  const read = scene.operands.cell({ form: scene.form.code, item, column, time: 'current', of: 'self' });
  return isSameFigure(own.figure, read) ? own : undefined;
}

function traceTarget(tracer: Tracer, scene: TotalScene, cell: Cell): TraceNode {
  const { source } = cell;
  return {
    place: tracePlace(tracer.run, scene.subject, cell),
    figure: storedFigure(scene.values, cell),
    derivation: 'target',
    ...(source?.from === 'targets' ? { target: source.kind } : {}),
    parts: [],
  };
}
