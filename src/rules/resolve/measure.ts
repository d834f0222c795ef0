import { divide, integer, type Quantity } from '../../model/quantity.ts';

/**
 * What a value is counted in. Money and counts convert by exact factors; percentages convert to nothing; a neutral
 * value (a literal, a share) takes the other side's measure; an unknown one is comparable with everything.
 */
export type Measure =
  | { readonly dimension: 'neutral' | 'unknown' }
  | { readonly dimension: 'money' | 'count' | 'percent'; readonly factor: Quantity; readonly name: string };

export const neutral: Measure = { dimension: 'neutral' };
export const unknown: Measure = { dimension: 'unknown' };

const scales: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 };

/** Areas are no counts; neither are rates per something. */
const noCount = /\/|／|²|平方|㎡|亩|公顷|美元|欧元|‰/;

/** The measure a form declares for a cell: 元, 万元, 亿元 are money, everything countable is one dimension. */
export function measureOf(unitMeasure: string): Measure {
  const name = unitMeasure.trim();
  if (name === '') return neutral;
  if (name === '%' || name === '％' || name === '百分点') return { dimension: 'percent', factor: integer(1), name };
  if (noCount.test(name)) return unknown;
  const money = /^(百|千|万|百万|千万|亿)?元$/.exec(name);
  if (money) return { dimension: 'money', factor: integer(scales[money[1] ?? ''] ?? 1), name };
  const count = /^(万|亿)./.exec(name);
  return { dimension: 'count', factor: integer(scales[count?.[1] ?? ''] ?? 1), name };
}

/** How much `from` has to be multiplied by to stand in `to`; undefined where they are truly incompatible. */
export function conversion(from: Measure, to: Measure): Quantity | undefined {
  if (!('factor' in from) || !('factor' in to)) return integer(1);
  return from.dimension === to.dimension ? divide(from.factor, to.factor) : undefined;
}

/** The measure of a sum, comparison or choice of two compatible values: the more definite one, the left first. */
export function commonMeasure(left: Measure, right: Measure): Measure {
  if (left.dimension === 'unknown' || right.dimension === 'unknown') return unknown;
  return left.dimension === 'neutral' ? right : left;
}

export function productMeasure(left: Measure, right: Measure): Measure {
  if (left.dimension === 'neutral') return right;
  return right.dimension === 'neutral' ? left : unknown;
}

/** Of `left ÷ right`, after the right side was converted to the left's measure where that was possible. */
export function quotientMeasure(left: Measure, right: Measure): Measure {
  if (right.dimension === 'neutral') return left;
  return left.dimension === right.dimension && left.dimension !== 'unknown' ? neutral : unknown;
}

export function measureName(measure: Measure): string {
  return 'name' in measure ? measure.name : '';
}
