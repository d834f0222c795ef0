import type { Cell } from '../../model/form.ts';
import { compare } from '../../model/quantity.ts';
import { storedFigure } from './stored-figure.ts';
import type { TraceNode, TracePart } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import { addedParts } from './trace-sum.ts';
import { tracedNumber } from './traced-number.ts';
import type { TotalScene, Tracer } from './tracer.ts';

/** The largest or smallest figure of the unit and those below, with which of them it is. */
export function traceExtreme(
  tracer: Tracer,
  scene: TotalScene,
  cell: Cell,
  derivation: 'maximum' | 'minimum',
): TraceNode {
  const figure = storedFigure(scene.values, cell);
  const whole = tracedNumber(figure);
  const parts = addedParts(tracer, scene, cell).map(({ factor: _factor, ...part }): TracePart => {
    const number = part.role === 'lacking' ? undefined : tracedNumber(part.node.figure);
    return whole && number && compare(whole, number) === 0 ? { ...part, chosen: true } : part;
  });
  return { place: tracePlace(tracer.run, scene.subject, cell), figure, derivation, parts };
}
