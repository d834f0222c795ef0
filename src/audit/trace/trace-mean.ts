import type { Cell } from '../../model/form.ts';
import type { Quantity } from '../../model/quantity.ts';
import { add, multiply, one, zero } from '../../model/quantity.ts';
import { isConfirmed } from '../../rollup/settle-total.ts';
import { missingReturn } from './missing-part.ts';
import type { Subject } from './subject.ts';
import type { TraceNode, TracePart } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import { quotient } from './trace-residual.ts';
import { traceAlone } from './trace-sum.ts';
import { tracedNumber } from './traced-number.ts';
import type { TotalScene, Tracer } from './tracer.ts';

type Side = 'numerator' | 'denominator';

/** A weighted mean: Σ(value × weight) ÷ Σ weight, each side down to the returns that have both. */
export function traceMean(tracer: Tracer, scene: TotalScene, cell: Cell): TraceNode {
  const weight = cell.aggregation.kind === 'mean' ? scene.form.cells[cell.aggregation.weight] : undefined;
  const sums = scene.total.matched.get(cell.index);
  if (!weight || !sums) return traceAlone(tracer, scene, cell);
  const side = (role: Side): TracePart => ({ role, node: sideNode(tracer, scene, { cell, weight, side: role }) });
  const quantity = quotient(sums.numerator, sums.denominator);
  return {
    place: tracePlace(tracer.run, scene.subject, cell),
    figure: quantity ? { kind: 'number', quantity } : { kind: 'undecided', reason: 'divisionByZero' },
    derivation: 'ratio',
    scale: one,
    offset: zero,
    parts: [side('numerator'), side('denominator')],
  };
}

/** One side of a mean, of a value weighted by another cell. */
interface MeanSide {
  readonly cell: Cell;
  readonly weight: Cell;
  readonly side: Side;
}

function sideNode(tracer: Tracer, scene: TotalScene, mean: MeanSide): TraceNode {
  const { subject } = scene;
  const place = tracePlace(tracer.run, subject, mean.cell);
  if (isConfirmed(scene.total.confirmed, mean.cell.index)) return confirmedSide(tracer, scene, mean);
  const below = tracer.run.records.treeOn(subject.period)?.children(subject.unit) ?? [];
  const parts = [
    ...ownSide(tracer, subject, mean),
    ...below.flatMap((child): readonly TracePart[] => {
      const total = tracer.total({ ...subject, unit: child.code });
      if (!total?.edition.open[mean.cell.index]) return [];
      const node = sideNode(tracer, total, mean);
      const [only, ...others] = node.parts;
      if (only && others.length === 0) return [only.role === 'own' ? { ...only, role: 'below' } : only];
      return node.parts.length === 0 ? [] : [{ role: 'below', factor: one, node }];
    }),
  ];
  const quantity = parts.reduce((sum, { factor, node }) => {
    const number = factor && tracedNumber(node.figure);
    return number ? add(sum, number) : sum;
  }, zero);
  return { place, figure: { kind: 'number', quantity }, derivation: 'sum', parts };
}

/** What one own return brings in; with only one of value and weight it is left out. */
function ownSide(tracer: Tracer, subject: Subject, { cell, weight, side }: MeanSide): readonly TracePart[] {
  const own: Subject = { ...subject, kind: 'own' };
  const filed = tracer.run.records.accepted({ ...own, kind: 'own' }) && tracer.filed(own);
  if (!filed) {
    const node = missingReturn(tracer, own, cell);
    return node && tracer.editionOf(own)?.open[cell.index] ? [{ role: 'lacking', node }] : [];
  }
  const [value, heads] = [tracer.cell(own, cell), tracer.cell(own, weight)];
  const [figure, weighed] = [tracedNumber(value.figure), tracedNumber(heads.figure)];
  if (!figure && !weighed) return [];
  if (!figure || !weighed) return [{ role: 'left-out', node: figure ? value : heads }];
  return [{ role: 'own', factor: one, node: side === 'denominator' ? heads : product(value, heads, figure, weighed) }];
}

/** A confirmed mean goes up with the weight of the whole unit. */
function confirmedSide(tracer: Tracer, scene: TotalScene, { cell, weight, side }: MeanSide): TraceNode {
  const [value, heads] = [tracer.cell(scene.subject, cell), tracer.cell(scene.subject, weight)];
  const [figure, weighed] = [tracedNumber(value.figure), tracedNumber(heads.figure)];
  const node = side === 'denominator' ? heads : product(value, heads, figure ?? zero, weighed ?? zero);
  const parts: readonly TracePart[] = figure && weighed ? [{ role: 'confirmed', factor: one, node }] : [];
  const quantity = parts.length === 0 ? zero : (tracedNumber(node.figure) ?? zero);
  const place = tracePlace(tracer.run, scene.subject, cell);
  return { place, figure: { kind: 'number', quantity }, derivation: 'sum', parts };
}

function product(value: TraceNode, weight: TraceNode, figure: Quantity, weighed: Quantity): TraceNode {
  return {
    place: value.place,
    figure: { kind: 'number', quantity: multiply(figure, weighed) },
    derivation: 'product',
    parts: [
      { role: 'operand', node: value },
      { role: 'operand', node: weight },
    ],
    ...(value.origin ? { origin: value.origin } : {}),
  };
}
