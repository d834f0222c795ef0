import type { Cell } from '../../model/form.ts';
import { one } from '../../model/quantity.ts';
import type { CellValues } from '../../model/return.ts';
import { hasFigure } from '../../rollup/figure-at.ts';
import { missingReturn } from './missing-part.ts';
import { storedFigure } from './stored-figure.ts';
import type { Subject } from './subject.ts';
import { correctionParts } from './trace-corrections.ts';
import type { TraceNode, TracePart } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import { tracedNumber } from './traced-number.ts';
import type { TotalScene, Tracer } from './tracer.ts';

/** own + Σ below + adjustments. */
export function traceSum(tracer: Tracer, scene: TotalScene, cell: Cell): TraceNode {
  return {
    place: tracePlace(tracer.run, scene.subject, cell),
    figure: storedFigure(scene.values, cell),
    derivation: 'sum',
    parts: [...addedParts(tracer, scene, cell), ...correctionParts(tracer, scene, cell)],
  };
}

/** What the unit filed itself, for cells that never add up; what units below filed stands beside it. */
export function traceAlone(tracer: Tracer, scene: TotalScene, cell: Cell): TraceNode {
  const figure = storedFigure(scene.values, cell);
  const number = tracedNumber(figure);
  const parts = addedParts(tracer, scene, cell).map((part): TracePart => {
    const isIt = part.role === 'own' && number !== undefined;
    const { factor: _factor, ...rest } = part;
    return isIt ? part : part.role === 'below' ? { ...rest, role: 'not-added' } : rest;
  });
  return { place: tracePlace(tracer.run, scene.subject, cell), figure, derivation: 'alone', parts };
}

/** The own return and every unit below, in tree order; what is missing is listed and adds nothing. */
export function addedParts(tracer: Tracer, scene: TotalScene, cell: Cell): readonly TracePart[] {
  const { records } = tracer.run;
  const { unit, period } = scene.subject;
  const own = ownPart(tracer, scene, cell);
  const below = (records.treeOn(period)?.children(unit) ?? []).flatMap((child): readonly TracePart[] => {
    const subject: Subject = { ...scene.subject, unit: child.code };
    const total = tracer.total(subject);
    if (!total) return [];
    const node = tracer.cell(subject, cell);
    if (isEmpty(node)) return [];
    if (isMissing(node)) return [{ role: 'lacking', node }];
    return [adding('below', node, total.values, cell)];
  });
  return own ? [own, ...below] : below;
}

/** The unit's own return, or that it is missing. */
export function ownPart(tracer: Tracer, { subject }: TotalScene, cell: Cell): TracePart | undefined {
  const own: Subject = { ...subject, kind: 'own' };
  const filed = tracer.run.records.accepted({ ...own, kind: 'own' }) && tracer.filed(own);
  if (!filed) {
    const node = missingReturn(tracer, own, cell);
    return node && isAsked(tracer, own, cell) ? { role: 'lacking', node } : undefined;
  }
  if (!filed.edition.open[cell.index]) return undefined;
  return adding('own', tracer.cell(own, cell), filed.values, cell);
}

/** What stands in stored values is added; a figure that is only calculated when asked for is not. */
function adding(role: 'own' | 'below', node: TraceNode, values: CellValues, cell: Cell): TracePart {
  if (hasFigure(values, cell.index)) return { role, factor: one, node };
  return tracedNumber(node.figure) ? { role: 'not-added', node } : { role, node };
}

function isAsked(tracer: Tracer, subject: Subject, cell: Cell): boolean {
  return tracer.editionOf(subject)?.open[cell.index] === true;
}

function isMissing({ derivation }: TraceNode): boolean {
  return derivation === 'missing' || derivation === 'sent-back' || derivation === 'conflicting';
}

/** Nothing is there and nothing is missing. */
function isEmpty({ figure, parts, derivation, origin }: TraceNode): boolean {
  if (figure.kind === 'closed') return true;
  return figure.kind === 'blank' && parts.length === 0 && origin === undefined && derivation === 'sum';
}
