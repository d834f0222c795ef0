import { compare, one } from '../../model/quantity.ts';
import { scaledBy } from '../construct.ts';
import type { Expression } from '../expression.ts';
import type { Span } from '../syntax/syntax-tree.ts';
import { conversion, type Measure, measureName } from './measure.ts';
import type { PlaceContext } from './place-context.ts';
import type { Typed } from './resolved.ts';

/** Brings a value to the measure of what stands left of it; reports where the two are truly incompatible. */
export function convertTo(target: Measure, operand: Typed, span: Span, context: PlaceContext): Typed | undefined {
  const factor = conversion(operand.measure, target);
  const same = factor && compare(factor, one) === 0;
  if (same) return operand;
  if (!factor || (operand.list && operand.expression.kind !== 'run')) {
    const names = { left: measureName(target), right: measureName(operand.measure) };
    context.report('rule-measures', span.start, names);
    return undefined;
  }
  return { ...operand, expression: scaledBy(operand.expression, factor), measure: target };
}

/** A run whose cells have another measure becomes one converted argument per cell. */
export function convertArgument(
  target: Measure,
  operand: Typed,
  span: Span,
  context: PlaceContext,
): Typed[] | undefined {
  if (operand.expression.kind !== 'run') {
    const converted = convertTo(target, operand, span, context);
    return converted && [converted];
  }
  const factor = conversion(operand.measure, target);
  if (factor && compare(factor, one) === 0) return [operand];
  const cells = operand.expression.references.map((reference): Typed => {
    const expression: Expression = { kind: 'cell', reference };
    return { ...operand, expression, list: reference.of === 'children' };
  });
  const converted = cells.map((cell) => convertTo(target, cell, span, context));
  const present = converted.filter((cell) => cell !== undefined);
  return present.length === converted.length ? present : undefined;
}
