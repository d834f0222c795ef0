import type { Cell } from '../../model/form.ts';
import { cellOrigin } from './cell-origin.ts';
import { storedFigure } from './stored-figure.ts';
import type { Subject } from './subject.ts';
import type { TraceNode } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import type { Tracer } from './tracer.ts';

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
    figure: scene ? storedFigure(scene.values, cell) : { kind: 'blank' },
    derivation: standing.status,
    parts: [],
    ...(scene ? { origin: cellOrigin(scene.ret, cell) } : {}),
    ...(lastFigure ? { lastFigure } : {}),
    ...(standing.findings.length > 0 ? { findings: standing.findings } : {}),
  };
}
