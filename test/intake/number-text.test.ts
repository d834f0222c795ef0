import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChineseNumeral } from '../../src/intake/numbers/chinese-numeral.ts';
import { doubleToUnits } from '../../src/intake/numbers/double-to-units.ts';
import { readNumberText } from '../../src/intake/numbers/read-number-text.ts';
import { formatQuantity, quantityText, scaled } from '../../src/model/quantity.ts';

const seed = 20200331;

/** `12`, or why not. */
function read(text: string, measure = '个'): string {
  const result = readNumberText(text, measure);
  return result.kind === 'number' ? quantityText(result.quantity, 12) : result.kind;
}

// Which texts are read and which are ambiguous: intake.md, "text where a number belongs".
describe('the number grammar', () => {
  it.each([
    ['12', '12'],
    ['１２，３４５．６', '12345.6'],
    ['1,234,567', '1234567'],
    ['1 234', '1234'],
    ["1'234", '1234'],
    ["'12", '12'],
    ['\u00a012\u3000', '12'],
    ['（12）', '-12'],
    ['(1,200)', '-1200'],
    ['-12', '-12'],
    ['−3', '-3'],
    ['负三', '-3'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['-0', '0'],
    ['0012', '12'],
    ['12个', '12'],
    ['12 人', '12'],
    ['3万', '30000'],
    ['1.5万个', '15000'],
    ['一二三', '123'],
    ['十五', '15'],
    ['一百零五', '105'],
    ['两万零五', '20005'],
    ['三点五', '3.5'],
    ['二〇二〇', '2020'],
    ['壹仟贰佰', '1200'],
  ])('reads %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    '1,5',
    '12,34',
    '1,2345',
    '12 34',
    '12abc',
    '0x10',
    '1e5',
    '2020-1-1',
    '1/2',
    '5.',
    '1.2.3',
    '3万5',
    '一百五',
    '一万二',
    '万',
    '--5',
    '(-5)',
    '约12',
    '12-15',
    '#12',
    '12 13 14',
  ])('finds %s ambiguous', (text) => {
    expect(read(text)).toBe('ambiguous');
  });

  it.each([
    ['', 'blank'],
    ['\u3000 \u200b', 'blank'],
    ['—', 'notApplicable'],
    ['——', 'notApplicable'],
    ['…', 'belowUnit'],
    ['……', 'belowUnit'],
    ['无', 'noneOrNotApplicable'],
    ['/', 'noneOrNotApplicable'],
    ['-', 'noneOrNotApplicable'],
    ['1234567890123456', 'tooPrecise'],
    ['0.1234567890123456', 'tooPrecise'],
    ['12%', 'otherMeasure'],
    ['12万元', 'otherMeasure'],
    ['12吨', 'otherMeasure'],
  ])('tells %j apart as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['12万元', '万元', '12'],
    ['12万', '万元', '12'],
    ['1.2亿元', '万元', '12000'],
    ['3万', '亿元', '0.0003'],
    ['500元', '万元', '0.05'],
    ['二十万', '万元', '20'],
    ['二十', '万元', '20'],
    ['12.5%', '%', '12.5'],
    ['12％', '%', '12'],
    ['80㎡', 'm²', '80'],
    ['1.2万平方米', 'm²', '12000'],
    ['3人次', '个', '3'],
  ])('reads %s in a column of %s as %s', (text, measure, expected) => {
    expect(read(text, measure)).toBe(expected);
  });
});

describe('laws of the number grammar', () => {
  const amounts = fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }));
  const plain = ([units, decimals]: readonly [number, number]) => formatQuantity(scaled(units, decimals), decimals);

  it('reads every plain decimal as itself, in full width, grouped and with its measure', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const text = plain(amount);
        const [whole = '', fraction] = text.replace('-', '').split('.');
        const grouped = `${text.startsWith('-') ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction ? `.${fraction}` : ''}`;
        const wide = text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
        const expected = quantityText(scaled(...amount), 12);
        expect([text, grouped, wide, `${text} 个`].map((spelling) => read(spelling))).toEqual(
          new Array(4).fill(expected),
        );
      }),
      { seed, numRuns: 300 },
    );
  });

  it('reads brackets as a minus sign', () => {
    fc.assert(
      fc.property(fc.nat(1e12), (units) => {
        expect(read(`（${units}）`)).toBe(read(`-${units}`));
      }),
      { seed },
    );
  });

  it('reads what a printer of Chinese numerals prints, and never throws', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (units) => {
        const quantity = parseChineseNumeral(chinese(units));
        expect(quantity && quantityText(quantity)).toBe(String(units));
      }),
      { seed, numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => read(text) !== undefined),
      { seed, numRuns: 1000 },
    );
  });
});

describe('numeric cells', () => {
  // design.md, "Numbers": Excel stores a typed 1.1 as 1.1000000000000001.
  it.each([
    [1.1000000000000001, 1, 11, false],
    [0.1 + 0.2, 1, 3, false],
    [2.675, 2, 268, true],
    [-2.5, 0, -3, true],
    [33.33333333333333, 2, 3333, true],
    [-0, 2, 0, false],
    [1e-9, 2, 0, true],
    [999999999999999, 0, 999999999999999, false],
  ])('stands %d at %d decimals for %d units', (value, decimals, units, surplus) => {
    expect(doubleToUnits(value, decimals)).toEqual({ units, surplus });
  });

  it('brings back every scaled integer from its double', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), fc.integer({ min: 0, max: 4 }), (units, decimals) => {
        expect(doubleToUnits(units / 10 ** decimals, decimals)).toEqual({ units, surplus: false });
      }),
      { seed, numRuns: 1000 },
    );
  });
});

/** Chinese numeral of a whole number below 10^8, by the rules of the primary school. */
function chinese(value: number): string {
  if (value === 0) return '零';
  const upper = Math.floor(value / 1e4);
  const lower = value % 1e4;
  if (upper === 0) return section(lower).replace(/^一十/, '十');
  const head = `${section(upper).replace(/^一十/, '十')}万`;
  if (lower === 0) return head;
  return head + (lower < 1000 ? `零${section(lower)}` : section(lower));
}

function section(value: number): string {
  const digits = String(value).padStart(4, '0');
  const places = ['千', '百', '十', ''];
  return [...digits]
    .map((digit, index) => (digit === '0' ? '零' : `${'零一二三四五六七八九'[Number(digit)]}${places[index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}
