import { rowCount } from '../../forms/row-key.ts';
import { quantityAt } from '../../model/cell-values.ts';
import type { Cell } from '../../model/form.ts';
import { add } from '../../model/quantity.ts';
import { cellOrigin } from './cell-origin.ts';
import { storedFigure } from './stored-figure.ts';
import type { Subject } from './subject.ts';
import type { TracedFigure, TraceNode } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import type { FiledScene, Tracer } from './tracer.ts';

/**
 * A return that should be in a sum and is not: with what stands in it where it was sent back, and why; with what the
 * unit reported one period before where nothing came in.
 *
 * @returns undefined where the return is accepted, or not due and nothing came in
 */
export function missingReturn(tracer: Tracer, subject: Subject, cell: Cell): TraceNode | undefined {
  const standing = tracer.standing(subject);
  if (!standing || standing.status === 'accepted') return undefined;
  const scene = standing.status === 'sent-back' ? tracer.filed(subject) : undefined;
  const lastFigure = tracer.lastFigure(subject, cell);
  const place = tracePlace(tracer.run, subject, cell);
  return {
    place,
    figure: scene ? filedFigure(scene, cell) : { kind: 'blank' },
    derivation: standing.status,
    parts: [],
    ...(scene ? { origin: cellOrigin(scene.ret, cell) } : {}),
    ...(lastFigure ? { lastFigure } : {}),
    ...(standing.findings.length > 0 ? { findings: standing.findings } : {}),
  };
}

/** What a return holds in a cell, in a list form in a whole column. */
function filedFigure({ form, values }: FiledScene, cell: Cell): TracedFigure {
  if (form.kind !== 'list') return storedFigure(values, cell);
  const rows = Array.from({ length: rowCount(form, values) }, (_, row) => row * form.columns.length + cell.column);
  const numbers = rows.flatMap((index) => quantityAt(values, index, cell.decimals) ?? []);
  const isSum = cell.aggregation.kind === 'sum' && numbers.length > 0;
  return isSum ? { kind: 'number', quantity: numbers.reduce(add) } : { kind: 'blank' };
}
