import type { Quantity } from '../../model/quantity.ts';
import { isZero, multiply, negate, parseQuantity } from '../../model/quantity.ts';
import { parseChineseNumeral } from './chinese-numeral.ts';
import { halfWidth } from './half-width.ts';
import { measureFactor } from './measure-factor.ts';

/** What a text in a numeric cell means. */
export type NumberText =
  | { readonly kind: 'number'; readonly quantity: Quantity }
  | { readonly kind: 'blank' }
  /** — */
  | { readonly kind: 'notApplicable' }
  /** … */
  | { readonly kind: 'belowUnit' }
  /** 无, / and -: none, or not applicable? */
  | { readonly kind: 'noneOrNotApplicable' }
  /** 16 digits and more: Excel itself keeps 15. */
  | { readonly kind: 'tooPrecise' }
  /** The measure behind the number does not fit the cell. */
  | { readonly kind: 'otherMeasure'; readonly measure: string }
  | { readonly kind: 'ambiguous' };

/** A number with separators and its measure is shorter. */
const longest = 80;

const ambiguous: NumberText = Object.freeze({ kind: 'ambiguous' });

/**
 * Reads a text that stands where a number belongs (intake.md, "text where a number belongs"): full-width digits,
 * thousands separators, spaces, apostrophes, measures behind the number, Chinese numerals, （12） for −12. What could
 * mean two things is never guessed.
 *
 * @param measure of the cell: 个, 万元, % …
 * @example readNumberText('１，２３４ 万元', '亿元') // { kind: 'number', quantity: 0.1234 }
 * @example readNumberText('1,5', '个') // { kind: 'ambiguous' }
 */
export function readNumberText(text: string, measure: string): NumberText {
  if (text.length > 500) return ambiguous;
  const plain = halfWidth(text)
    .replace(/^['`‘’]+/, '')
    .trim();
  if (plain === '') return { kind: 'blank' };
  if (plain.length > longest) return ambiguous;
  if (/^[—―]{1,2}$/.test(plain)) return { kind: 'notApplicable' };
  if (/^(?:…{1,2}|\.{3,6})$/.test(plain)) return { kind: 'belowUnit' };
  if (/^(?:无|没有|暂无|\/|-{1,2}|–|−|n\/?a|nil|none)$/i.test(plain)) return { kind: 'noneOrNotApplicable' };
  return readSigned(plain, measure);
}

function readSigned(text: string, measure: string): NumberText {
  const bracketed = /^[([]([^()[\]]*)[)\]]\s*(.*)$/.exec(text);
  const signed = /^(?:([+])|([-−–﹣]|负))\s*(.*)$/.exec(text);
  if (bracketed) {
    const [, inner = '', suffix = ''] = bracketed;
    return negated(readUnsigned(`${inner.trim()}${suffix}`, measure));
  }
  if (!signed) return readUnsigned(text, measure);
  const [, plus, , rest = ''] = signed;
  const read = readUnsigned(rest, measure);
  return plus ? read : negated(read);
}

function negated(read: NumberText): NumberText {
  return read.kind === 'number' ? { kind: 'number', quantity: negate(read.quantity) } : read;
}

function readUnsigned(text: string, measure: string): NumberText {
  const match = /^([\d.,' ’]*\d\.?)\s*(.*)$/.exec(text);
  if (!match) return readChinese(text, measure);
  const [, numeral = '', suffix = ''] = match;
  const digits = plainDigits(numeral);
  if (digits === undefined) return ambiguous;
  if (digits.replace('.', '').replace(/^0+/, '').length > 15) return { kind: 'tooPrecise' };
  const quantity = parseQuantity(digits);
  return quantity ? withMeasure(quantity, suffix, measure) : ambiguous;
}

/** Groups of three with one separator throughout, or no separator at all. */
function plainDigits(numeral: string): string | undefined {
  const text = numeral.replaceAll('’', "'");
  if (/^\d+(?:\.\d+)?$/.test(text)) return text;
  if (/^\.\d+$/.test(text)) return `0${text}`;
  return /^[1-9]\d{0,2}(?:([,' ])\d{3})(?:\1\d{3})*(?:\.\d+)?$/.test(text) ? text.replace(/[,' ]/g, '') : undefined;
}

function withMeasure(quantity: Quantity, suffix: string, measure: string): NumberText {
  // A further digit, letter or stroke: 12abc, 0x10, 1e5, 2020-1-1, 1/2.
  if (!/^(?:%|m2|[^\x20-\x7e]*)$/.test(suffix)) return ambiguous;
  const factor = measureFactor(suffix, measure);
  if (factor !== undefined) return { kind: 'number', quantity: multiply(quantity, factor) };
  return /^[\p{Script=Han}%㎡²m]+$/u.test(suffix) && !/[\d〇零一二三四五六七八九十]/.test(suffix)
    ? { kind: 'otherMeasure', measure: suffix }
    : ambiguous;
}

function readChinese(text: string, measure: string): NumberText {
  const numerals = /^([〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億点]+)(.*)$/;
  const [, numeral = '', suffix = ''] = numerals.exec(text) ?? [];
  const whole = parseChineseNumeral(numeral);
  if (!whole || isTooLong(whole)) return ambiguous;
  // 二十万 in a column of 万元 are 二十万元, as 20万 are.
  const inYuan = suffix === '' && measure.endsWith('元') && /[万亿萬億]/.test(numeral);
  return withMeasure(whole, inYuan ? '元' : suffix, measure);
}

function isTooLong(quantity: Quantity): boolean {
  return !isZero(quantity) && String(quantity.numerator).replace('-', '').length > 15;
}
