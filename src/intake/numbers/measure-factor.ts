import type { Quantity } from '../../model/quantity.ts';
import { compare, divide, integer, one } from '../../model/quantity.ts';

const yuan: Readonly<Record<string, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 千万元: 1e7, 亿元: 1e8 };
const myriads: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };
/** Measures of one thing by several names. */
const sameMeasures: readonly (readonly string[])[] = [
  ['m²', 'm2', '㎡', '平方米', '平米'],
  ['%', '％', '百分比'],
];
/** Measure words of counts: all of them are one dimension (design.md, "Numbers"). */
const countWords = new Set(
  '个 人 名 位 次 项 户 家 所 处 座 张 件 条 支 场 场次 班次 人次 册 份 栋 套 台 辆 站 组 村 期 只 起 门 座次'.split(
    ' ',
  ),
);

/**
 * What a number with a measure behind it has to be multiplied by to stand in a cell of another measure.
 *
 * @param suffix as typed: `万元`, `万`, `个`, `%`; empty for none
 * @param measure of the cell; empty where it has none
 * @returns undefined where the two do not fit, or where nobody can say how they would
 * @example measureFactor('亿元', '万元') // 10,000
 */
export function measureFactor(suffix: string, measure: string): Quantity | undefined {
  if (suffix === '' || suffix === measure) return one;
  if (sameMeasures.some((names) => names.includes(suffix) && names.includes(measure))) return one;
  const target = yuan[measure];
  if (target !== undefined) {
    // In a column of money 万 and 亿 are short for 万元 and 亿元.
    const given = yuan[suffix] ?? (suffix === '万' || suffix === '亿' ? yuan[`${suffix}元`] : undefined);
    return given === undefined ? undefined : divide(integer(given), integer(target));
  }
  if (measure === '%' || measure === '' || !countWords.has(measure)) return scaledSame(suffix, measure);
  const [, scale = '', word = ''] = /^([千万亿]?)(.*)$/.exec(suffix) ?? [];
  if (word !== '' && !countWords.has(word)) return undefined;
  return scale === '' ? one : integer(myriads[scale] ?? 1);
}

/**
 * Whether a text is a measure and nothing else.
 *
 * @example isMeasure('万元') // true; so are 个, 万人, m² and %
 */
export function isMeasure(text: string): boolean {
  if (yuan[text] !== undefined || sameMeasures.some((names) => names.includes(text))) return true;
  const [, word = ''] = /^[千万亿]?(.+)$/.exec(text) ?? [];
  return countWords.has(word) || sameMeasures.some((names) => names.includes(word));
}

/** Whether a figure means the same in both measures. */
export function isSameMeasure(given: string, measure: string): boolean {
  const factor = measureFactor(given, measure);
  return factor !== undefined && compare(factor, one) === 0;
}

/** 万m² in a column of m². */
function scaledSame(suffix: string, measure: string): Quantity | undefined {
  const scale = myriads[suffix.slice(0, 1)];
  if (scale === undefined || measure === '%' || measure === '') return undefined;
  const rest = suffix.slice(1);
  const same =
    rest === '' || rest === measure || sameMeasures.some((names) => names.includes(rest) && names.includes(measure));
  return same ? integer(scale) : undefined;
}
