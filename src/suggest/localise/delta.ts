import type { Quantity } from '../../model/quantity.ts';
import { add, compare, isZero, multiply, negate, zero } from '../../model/quantity.ts';

/**
 * `value + small × ε` for an ε that is above 0 and smaller than any number: how the linear solver keeps strict
 * inequalities exact (Dutertre and de Moura, "A Fast Linear-Arithmetic Solver for DPLL(T)", 2006, section 5).
 */
export interface Delta {
  readonly value: Quantity;
  readonly small: Quantity;
}

export function deltaOf(value: Quantity, small: Quantity = zero): Delta {
  return { value, small };
}

export function addDelta(a: Delta, b: Delta): Delta {
  return { value: add(a.value, b.value), small: isZero(b.small) ? a.small : add(a.small, b.small) };
}

export function subtractDelta(a: Delta, b: Delta): Delta {
  return addDelta(a, { value: negate(b.value), small: negate(b.small) });
}

export function scaleDelta(a: Delta, factor: Quantity): Delta {
  return { value: multiply(a.value, factor), small: isZero(a.small) ? zero : multiply(a.small, factor) };
}

export function compareDelta(a: Delta, b: Delta): number {
  return compare(a.value, b.value) || compare(a.small, b.small);
}
