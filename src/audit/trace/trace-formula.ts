import type { CellFormula } from '../../forms/edition.ts';
import { matchedOperands, overMatchedParts } from '../../forms/matched-ratio.ts';
import { isZero } from '../../model/quantity.ts';
import { evaluate } from '../../rules/evaluate.ts';
import { linearAtoms } from './linear-atoms.ts';
import { openRatio } from './open-ratio.ts';
import { atomParts, operandParts } from './operand-parts.ts';
import { takenBranch } from './taken-branch.ts';
import type { TraceNode } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import type { MatchedSums } from './trace-ratio.ts';
import { traceRatio } from './trace-ratio.ts';
import { traceResidual } from './trace-residual.ts';
import type { Scene, Tracer } from './tracer.ts';

/**
 * A figure that a formula of the form gives, with what the formula read: a ratio as its two parts, a sum as its
 * summands, anything else as its operands. Branches of IF that were not taken are left away.
 *
 * @param matched where a ratio at a total runs over the units that have both parts only
 */
export function traceFormula(tracer: Tracer, scene: Scene, formula: CellFormula, matched?: MatchedSums): TraceNode {
  const { cell, expression } = formula;
  const operands = matched ? matchedOperands(scene.operands, matched.sums) : scene.operands;
  const given = matched ? overMatchedParts(expression, cell, scene.form.code) : expression;
  const figure = evaluate(given, operands);
  const base = {
    place: tracePlace(tracer.run, scene.subject, cell, scene),
    figure,
    ...(cell.formula ? { formula: cell.formula } : {}),
  };
  const ratio = openRatio(scene, formula, figure, matched?.sums);
  if (ratio) {
    const { scale, offset } = ratio;
    return { ...base, derivation: 'ratio', scale, offset, parts: traceRatio(tracer, scene, cell, ratio, matched) };
  }
  const taken = takenBranch(given, operands);
  const linear = figure.kind === 'number' ? linearAtoms(taken) : undefined;
  if (linear) {
    const node: TraceNode = { ...base, derivation: 'formula', parts: atomParts(tracer, scene, linear, cell) };
    const residual = traceResidual(node);
    if (residual && isZero(residual)) return node;
  }
  return { ...base, derivation: 'formula', parts: operandParts(tracer, scene, taken, cell) };
}
