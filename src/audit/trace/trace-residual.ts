import type { Quantity } from '../../model/quantity.ts';
import { add, compare, divide, isZero, multiply, one, subtract, zero } from '../../model/quantity.ts';
import type { TraceNode, TracePart } from './trace-node.ts';
import { tracedNumber } from './traced-number.ts';

/**
 * How far a figure is from what its parts say it is: 0 for every node that `traceFigure` gives. Sums are added again,
 * ratios divided, products multiplied, the largest and smallest looked for. A node whose parts are only read (a text,
 * a rounding) has nothing to add up and is 0.
 *
 * @returns undefined where a figure and its parts do not even agree on whether there is a number
 */
export function traceResidual(node: TraceNode): Quantity | undefined {
  const whole = tracedNumber(node.figure);
  if (!isMadeOfParts(node)) return zero;
  const expected = expectedFigure(node);
  if (whole && expected) return subtract(whole, expected);
  // What a blank policy reads as 0 is 0 without any part.
  if (whole && node.derivation === 'formula') return whole;
  return whole || expected ? undefined : zero;
}

function isMadeOfParts({ derivation, parts }: TraceNode): boolean {
  if (derivation === 'ratio' || derivation === 'product') return true;
  if (derivation === 'maximum' || derivation === 'minimum') return true;
  return parts.some(({ factor }) => factor !== undefined);
}

/** What the parts say; undefined where none of them holds a number. */
function expectedFigure({ derivation, parts, scale, offset }: TraceNode): Quantity | undefined {
  switch (derivation) {
    case 'ratio':
      return quotient(numberIn(parts, 'numerator'), numberIn(parts, 'denominator'), scale, offset);
    case 'product':
      return numbersIn(parts).reduce(multiply, one);
    case 'maximum':
    case 'minimum':
      return furthest(numbersIn(parts.filter(isCompared)), derivation === 'maximum' ? 1 : -1);
    default: {
      const added = parts.flatMap(({ factor, node }) => {
        const number = factor && tracedNumber(node.figure);
        return number ? [multiply(factor, number)] : [];
      });
      return added.length > 0 ? added.reduce(add) : undefined;
    }
  }
}

/** scale × numerator ÷ denominator + offset. */
export function quotient(
  numerator: Quantity | undefined,
  denominator: Quantity | undefined,
  scale: Quantity = one,
  offset: Quantity = zero,
): Quantity | undefined {
  const ratio = numerator && denominator && divide(numerator, denominator);
  return ratio && add(multiply(scale, ratio), offset);
}

/** @throws where a figure is not what its parts say: a defect of ours, never of what came in */
export function proveTrace(root: TraceNode): void {
  const seen = new Set<TraceNode>();
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const residual = traceResidual(node);
    if (!residual || !isZero(residual)) {
      const { form, item = '', column = '', unit, period, kind } = node.place;
      const name = `${form} ${item}.${column} of ${unit} (${kind}, ${period}, ${node.derivation})`;
      throw new Error(`the parts of ${name} do not add up to it`);
    }
    for (const part of node.parts) waiting.push(part.node);
  }
}

function isCompared({ role }: TracePart): boolean {
  return role === 'own' || role === 'below' || role === 'row';
}

function numbersIn(parts: readonly TracePart[]): readonly Quantity[] {
  return parts.flatMap(({ node }) => tracedNumber(node.figure) ?? []);
}

function numberIn(parts: readonly TracePart[], role: TracePart['role']): Quantity | undefined {
  const found = parts.find((part) => part.role === role);
  return found && tracedNumber(found.node.figure);
}

function furthest(numbers: readonly Quantity[], direction: 1 | -1): Quantity | undefined {
  const [first, ...others] = numbers;
  if (!first) return undefined;
  return others.reduce((best, next) => (compare(next, best) === direction ? next : best), first);
}
