import { divide, multiply, one, type Quantity } from '../../model/quantity.ts';
import { baseOf, countedIn } from './measure-base.ts';

/**
 * What a value is counted in. Values of one dimension convert by exact factors, others not at all; a neutral value (a
 * literal, a share) takes the other side's measure; an unknown one (square metres times 万元) fits everything.
 * Money is one dimension, whatever can be counted another, and so is every other base (平方米, 吨) by itself.
 */
export type Measure =
  | { readonly dimension: 'neutral' | 'unknown' }
  | {
      readonly dimension: 'money' | 'count' | 'percent' | `of ${string}`;
      readonly factor: Quantity;
      readonly name: string;
      /** So much for each of them (`100 * centres`): of what, only the literal's author knows, so it fits every other side. */
      readonly perItem?: true;
    };

export const neutral: Measure = { dimension: 'neutral' };
export const unknown: Measure = { dimension: 'unknown' };

/** The measure a form declares for a cell: a base, with scales in front (万元, 千人, 百万吨, 元/人). */
export function measureOf(unitMeasure: string): Measure {
  const name = unitMeasure.trim();
  if (name === '') return neutral;
  const [above = '', below, ...more] = name.split(/[/／]/);
  if (below === undefined) return { ...plainMeasure(above), name };
  const [left, right] = [plainMeasure(above), plainMeasure(below)];
  if (left.dimension === 'money' && right.dimension === 'count' && more.length === 0) {
    return { ...left, factor: divide(left.factor, right.factor) ?? left.factor, name };
  }
  return { dimension: `of ${[baseOf(above).base, below, ...more].join('/')}`, factor: baseOf(above).factor, name };
}

function plainMeasure(name: string): Measured {
  const { factor, base } = baseOf(name.trim());
  return { dimension: dimensionOf(base), factor, name };
}

function dimensionOf(base: string): Measured['dimension'] {
  if (base === '元' || base === '人民币元') return 'money';
  if (base === '%') return 'percent';
  return base === '' || countedIn.has(base) ? 'count' : `of ${base}`;
}

/** How much `from` has to be multiplied by to stand in `to`; undefined where they are truly incompatible. */
export function conversion(from: Measure, to: Measure): Quantity | undefined {
  if (!('factor' in from) || !('factor' in to)) return one;
  if (from.dimension === to.dimension) return divide(from.factor, to.factor);
  return from.perItem || to.perItem ? one : undefined;
}

/** The measure of a sum, comparison or choice of two compatible values: the more definite one, the left first. */
export function commonMeasure(left: Measure, right: Measure): Measure {
  if (left.dimension === 'unknown' || right.dimension === 'unknown') return unknown;
  return left.dimension === 'neutral' ? right : left;
}

export function productMeasure(left: Measure, right: Measure): Measure {
  if (left.dimension === 'neutral') return forEach(right);
  if (right.dimension === 'neutral') return forEach(left);
  if (left.dimension === 'money' && right.dimension === 'count') return timesCount(left, right);
  return left.dimension === 'count' && right.dimension === 'money' ? timesCount(right, left) : unknown;
}

/** Of `left ÷ right`, after the right side was converted to the left's measure where that was possible. */
export function quotientMeasure(left: Measure, right: Measure): Measure {
  if (right.dimension === 'neutral') return left;
  if (left.dimension === 'money' && right.dimension === 'count') return perCount(left, right);
  return left.dimension === right.dimension && left.dimension !== 'unknown' ? neutral : unknown;
}

type Measured = Extract<Measure, { readonly factor: Quantity }>;

function forEach(measure: Measure): Measure {
  return measure.dimension === 'count' ? { ...measure, perItem: true } : measure;
}

/** Money for so many is money; 元 times 万人 is as much as 万元. */
function timesCount(money: Measured, count: Measured): Measure {
  return { ...money, factor: multiply(money.factor, count.factor) };
}

/** Money per head is money; 亿元 per 万人 is as much as 万元. */
function perCount(money: Measured, count: Measured): Measure {
  return { ...money, factor: divide(money.factor, count.factor) ?? money.factor };
}

export function measureName(measure: Measure): string {
  return 'name' in measure ? measure.name : '';
}
