import { describe, expect, it } from 'vitest';
import { quantityText } from '../../src/model/quantity.ts';
import type { LinearCondition } from '../../src/suggest/rule-system.ts';
import { ruleSystem } from '../../src/suggest/rule-system-from-texts.ts';

const record = { a: 7, b: 5, c: 2 };

describe('a rule system from texts', () => {
  it.each([
    ['a = b + c', ['a - b - c = 0']],
    ['a <= 0.6 * b', ['a - 0.6 b <= 0']],
    ['a > b - 1', ['- a + b - 1 < 0']],
    ['SUM(a, b, c) / 2 <= 4', ['0.5 a + 0.5 b + 0.5 c - 4 <= 0']],
    ['a * 3 - (b - c) * 2 >= 0', ['- 3 a + 2 b - 2 c <= 0']],
    ['a == b', ['a - b = 0']],
    ['ABS(a - b) <= 3', ['a - b - 3 <= 0', '- a + b - 3 <= 0']],
    ['MAX(a, b) < 9', ['a - 9 < 0', 'b - 9 < 0']],
    ['AND(a > 1, b >= c)', ['- a + 1 < 0', '- b + c <= 0']],
    ['IF(2 > 1, a <= 9, b <= 9)', ['a - 9 <= 0']],
    ['2 > 1', []],
  ])('reads %s as linear', (rule, expected) => {
    const { linear, others } = ruleSystem({ rules: [rule], record });
    expect([linear.map((each) => conditionText(each)), others]).toEqual([expected, []]);
  });

  it.each([
    ['OR(a > 1, b < 2)', ['- a + 1 < 0', 'b - 2 < 0']],
    ['IF(a > 1, b > 2, TRUE)', ['- a + 1 < 0 and - b + 2 < 0', '- a + 1 >= 0']],
    ['NOT(AND(a > 1, b > 2))', ['- a + 1 >= 0', '- b + 2 >= 0']],
    ['a != b', ['a - b > 0', '- a + b > 0']],
    ['ABS(a) >= 3', ['a >= 0 and - a + 3 <= 0', 'a < 0 and a + 3 <= 0']],
  ])('reads %s as choices', (rule, expected) => {
    const { linear, others } = ruleSystem({ rules: [rule], record });
    const choices = others.map(({ choices = [] }) => choices.map((choice) => choice.map(conditionText).join(' and ')));
    expect([linear, choices]).toEqual([[], [expected]]);
  });

  it('asks where nothing is linear', () => {
    const { linear, others } = ruleSystem({ rules: ['a * b = 35'], record });
    const [asked] = others;
    const [now, then] = [asked?.holds(figures(7, 5)), asked?.holds(figures(7, 6))];
    expect([linear, asked?.cells, asked?.choices, now, then]).toEqual([[], [0, 1], undefined, true, false]);
  });

  it('says of a quotient that its divisor is not 0', () => {
    const { others } = ruleSystem({ rules: ['a / b >= 0.5'], record });
    const [asked] = others;
    const ends = [asked?.holds(figures(1, 2)), asked?.holds(figures(1, 0)), asked?.holds(figures(-1, -2))];
    expect(ends).toEqual([true, false, true]);
  });
});

function figures(...values: readonly number[]) {
  return (cell: number) => ({ numerator: values[cell] ?? 0, denominator: 1 });
}

const letters: readonly string[] = ['a', 'b', 'c'];

function conditionText({ terms, constant, operator }: LinearCondition): string {
  const parts = [
    ...terms.map(({ cell, coefficient }) => signed(quantityText(coefficient), letters[cell] ?? '?')),
    ...(quantityText(constant) === '0' ? [] : [signed(quantityText(constant), '')]),
  ];
  return `${parts.join(' ').replace(/^\+ /, '')} ${operator} 0`;
}

function signed(amount: string, name: string): string {
  const size = amount.replace('-', '');
  const shown = name === '' ? size : size === '1' ? name : `${size} ${name}`;
  return `${amount.startsWith('-') ? '-' : '+'} ${shown}`;
}
