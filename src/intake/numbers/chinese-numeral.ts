import type { Quantity } from '../../model/quantity.ts';
import { parseQuantity } from '../../model/quantity.ts';

const digits: Readonly<Record<string, number>> = Object.fromEntries(
  ['〇零', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((characters, digit) =>
    [...characters].map((character) => [character, digit]),
  ),
);
const tens: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/**
 * Reads a number in Chinese numerals: 十二, 三千零五十, 一万二千, 二〇二〇, 三点五.
 *
 * @returns undefined for anything else, and for what people read in two ways: 一百五 (105 or 150), 万 alone
 */
export function parseChineseNumeral(text: string): Quantity | undefined {
  const [whole = '', fraction, ...rest] = text.split('点');
  if (rest.length > 0) return undefined;
  const integer = isDigits(whole) ? digitText(whole) : structured(whole)?.toString();
  if (integer === undefined) return undefined;
  if (fraction === undefined) return parseQuantity(integer);
  return isDigits(fraction) ? parseQuantity(`${integer}.${digitText(fraction)}`) : undefined;
}

function isDigits(text: string): boolean {
  return text !== '' && [...text].every((character) => Object.hasOwn(digits, character));
}

function digitText(text: string): string {
  return [...text].map((character) => digits[character]).join('');
}

/** Sections of up to four places, each followed by 亿 or 万, in falling order. */
function structured(text: string): number | undefined {
  let total = 0;
  let rest = text;
  let continued = false;
  for (const [characters, scale] of [
    ['亿億', 1e8],
    ['万萬', 1e4],
    ['', 1],
  ] as const) {
    const at = [...rest].findIndex((character) => characters.includes(character));
    if (scale > 1 && at < 0) continue;
    const section = scale > 1 ? rest.slice(0, at) : rest;
    rest = scale > 1 ? rest.slice(at + 1) : '';
    if (section === '' && continued && scale === 1) break;
    const value = sectionValue(section, continued);
    if (value === undefined) return undefined;
    total += value * scale;
    continued = true;
  }
  return total;
}

/** 三千零五十; `continued`: something larger stands before it, so a gap needs its 零. */
function sectionValue(text: string, continued: boolean): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let lowest = continued ? 10_000 : Number.POSITIVE_INFINITY;
  let gap = false;
  if (text === '') return undefined;
  for (const character of text) {
    if (Object.hasOwn(digits, character)) {
      if (digit !== undefined) return undefined;
      if (digits[character] === 0) {
        if (gap) return undefined;
        gap = true;
      } else digit = digits[character];
      continue;
    }
    const place = tens[character];
    if (place === undefined || place >= lowest) return undefined;
    // Only a leading 十 goes without its 一.
    if (digit === undefined && !(place === 10 && total === 0 && !gap && !continued)) return undefined;
    if (!gap && Number.isFinite(lowest) && place !== lowest / 10) return undefined;
    total += (digit ?? 1) * place;
    digit = undefined;
    gap = false;
    lowest = place;
  }
  if (digit === undefined) return gap ? undefined : total;
  // 一百五 is 105 to some and 150 to others; 一百零五 and 十五 are not.
  if (!gap && Number.isFinite(lowest) && lowest !== 10) return undefined;
  return total + digit;
}
