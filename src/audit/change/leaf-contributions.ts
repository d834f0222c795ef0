import type { Quantity } from '../../model/quantity.ts';
import { add, isZero, multiply, one } from '../../model/quantity.ts';
import type { TraceNode } from '../trace/trace-node.ts';
import { tracedNumber } from '../trace/traced-number.ts';
import type { Contributor } from './figure-change.ts';

/** What one unit brings into a figure. */
export interface Leaf {
  readonly unit: string;
  readonly by: Contributor;
  readonly amount: Quantity;
}

/**
 * A traced figure as the sum of what each unit brings in, by unit and way: own returns, adjustments, and what a
 * confirmed figure adds to or takes off the sum it replaces.
 *
 * @returns by `unit by`, each once; the amounts add up to the figure
 */
export function leafContributions(node: TraceNode): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const put = (unit: string, by: Contributor, amount: Quantity): void => {
    if (isZero(amount)) return;
    const key = `${unit} ${by}`;
    const before = leaves.get(key)?.amount;
    leaves.set(key, { unit, by, amount: before ? add(before, amount) : amount });
  };
  const visit = (at: TraceNode, factor: Quantity): void => {
    const { place, difference, derivation } = at;
    const replaced = derivation === 'confirmed' ? at.parts.find(({ role }) => role === 'replaced') : undefined;
    if (replaced && difference && tracedNumber(replaced.node.figure)) {
      put(place.unit, 'confirmed', multiply(factor, difference));
      visit(replaced.node, factor);
      return;
    }
    const [chosen] = at.parts.filter((part) => part.chosen);
    const next = chosen ? [chosen] : at.parts.filter(({ factor: added }) => added !== undefined);
    if (place.kind === 'total' && next.length > 0) {
      for (const part of next) visit(part.node, multiply(factor, part.factor ?? one));
      return;
    }
    const number = tracedNumber(at.figure);
    if (number) put(place.unit, contributor(at), multiply(factor, number));
  };
  visit(node, one);
  return leaves;
}

function contributor({ place: { kind } }: TraceNode): Contributor {
  return kind === 'own' || kind === 'adjustment' || kind === 'confirmed' ? kind : 'other';
}
