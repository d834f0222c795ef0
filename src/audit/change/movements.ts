import type { Quantity } from '../../model/quantity.ts';
import { divide, multiply, one, subtract, zero } from '../../model/quantity.ts';
import type { TraceNode } from '../trace/trace-node.ts';
import { tracedNumber } from '../trace/traced-number.ts';
import type { ChangeContribution } from './figure-change.ts';
import type { Leaf } from './leaf-contributions.ts';
import { leafContributions } from './leaf-contributions.ts';

/** A contribution before it is named and marked. */
export type Movement = Omit<ChangeContribution, 'unitName' | 'share' | 'marks'>;

/** Now less then, unit by unit. */
export function sumMovements(before: TraceNode, after: TraceNode): readonly Movement[] {
  return paired(leafContributions(before), leafContributions(after)).map(({ leaf, old, now }) => ({
    unit: leaf.unit,
    by: leaf.by,
    before: old,
    after: now,
    difference: subtract(now, old),
  }));
}

/** Of a ratio, what numerator and denominator of each unit move together; undefined where it is none in both periods. */
export function ratioMovements(before: TraceNode, after: TraceNode): readonly Movement[] | undefined {
  const [then, now] = [sidesOf(before), sidesOf(after)];
  if (!then || !now) return undefined;
  const [oldRatio, newScale] = [divide(then.top, then.bottom), divide(now.scale, now.bottom)];
  if (!oldRatio || !newScale) return undefined;
  const tops = paired(leafContributions(then.numerator), leafContributions(now.numerator));
  const bottoms = new Map(
    paired(leafContributions(then.denominator), leafContributions(now.denominator)).map((pair) => [pair.key, pair]),
  );
  const movement = (leaf: Leaf, top: Pair | undefined, bottom: Pair | undefined): Movement => {
    const [a, b] = [top?.old ?? zero, top?.now ?? zero];
    const [c, d] = [bottom?.old ?? zero, bottom?.now ?? zero];
    const moved = subtract(subtract(b, a), multiply(oldRatio, subtract(d, c)));
    return {
      unit: leaf.unit,
      by: leaf.by,
      before: a,
      after: b,
      weightBefore: c,
      weightAfter: d,
      difference: multiply(newScale, moved),
    };
  };
  const known = new Set(tops.map(({ key }) => key));
  return [
    ...tops.map((top) => movement(top.leaf, top, bottoms.get(top.key))),
    ...[...bottoms.values()]
      .filter(({ key }) => !known.has(key))
      .map((bottom) => movement(bottom.leaf, undefined, bottom)),
  ];
}

function sidesOf({ derivation, parts, scale = one }: TraceNode) {
  const [numerator, denominator] = (['numerator', 'denominator'] as const).map(
    (role) => parts.find((part) => part.role === role)?.node,
  );
  const top = numerator && tracedNumber(numerator.figure);
  const bottom = denominator && tracedNumber(denominator.figure);
  if (derivation !== 'ratio' || !numerator || !denominator || !top || !bottom) return undefined;
  return { numerator, denominator, top, bottom, scale };
}

interface Pair {
  readonly key: string;
  readonly leaf: Leaf;
  readonly old: Quantity;
  readonly now: Quantity;
}

function paired(before: ReadonlyMap<string, Leaf>, after: ReadonlyMap<string, Leaf>): readonly Pair[] {
  return [...new Map([...before, ...after])].map(([key, leaf]) => ({
    key,
    leaf,
    old: before.get(key)?.amount ?? zero,
    now: after.get(key)?.amount ?? zero,
  }));
}
