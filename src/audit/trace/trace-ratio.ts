import type { Cell } from '../../model/form.ts';
import type { Quantity } from '../../model/quantity.ts';
import { isZero, negate, one } from '../../model/quantity.ts';
import type { MatchedParts } from '../../model/totals.ts';
import type { Expression } from '../../rules/expression.ts';
import type { LeftOutReturn } from './left-out-returns.ts';
import { leftOutNode } from './left-out-returns.ts';
import { linearAtoms } from './linear-atoms.ts';
import type { OpenRatio } from './open-ratio.ts';
import { atomParts, operandParts } from './operand-parts.ts';
import type { TraceNode, TracePart } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import { traceResidual } from './trace-residual.ts';
import type { Scene, Tracer } from './tracer.ts';

/** The sums over the units that have both parts of a ratio, and the returns that are left out of them. */
export interface MatchedSums {
  readonly sums: MatchedParts;
  readonly leftOut: readonly LeftOutReturn[];
}

/** Numerator and denominator of a ratio, each down to its cells; whoever is left out is taken off both. */
export function traceRatio(
  tracer: Tracer,
  scene: Scene,
  cell: Cell,
  ratio: OpenRatio,
  matched: MatchedSums | undefined,
): readonly TracePart[] {
  return (['numerator', 'denominator'] as const).map((role) => {
    const { expression, value } = ratio[role];
    const parts = [
      ...summands(tracer, scene, cell, expression, value, matched !== undefined),
      ...(matched?.leftOut ?? []).map(
        (left): TracePart => ({ role: 'left-out', factor: negate(one), node: leftOutNode(tracer, cell, left, role) }),
      ),
    ];
    const [only, ...others] = parts;
    if (only?.factor && others.length === 0 && isOne(only.factor)) return { role, node: only.node };
    const node: TraceNode = {
      place: tracePlace(tracer.run, scene.subject, cell, scene),
      figure: { kind: 'number', quantity: value },
      derivation: 'sum',
      parts,
    };
    return { role, node };
  });
}

function isOne({ numerator, denominator }: Quantity): boolean {
  return numerator === denominator;
}

function summands(
  tracer: Tracer,
  scene: Scene,
  cell: Cell,
  expression: Expression,
  value: Quantity,
  isMatched: boolean,
): readonly TracePart[] {
  const linear = linearAtoms(expression);
  const parts = linear && atomParts(tracer, scene, linear, cell);
  if (parts && isMatched) return parts;
  const place = tracePlace(tracer.run, scene.subject, cell, scene);
  const residual =
    parts && traceResidual({ place, figure: { kind: 'number', quantity: value }, derivation: 'sum', parts });
  return parts && residual && isZero(residual) ? parts : operandParts(tracer, scene, expression, cell);
}
