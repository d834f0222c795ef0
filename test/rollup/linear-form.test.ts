import { describe, expect, it } from 'vitest';
import { integer } from '../../src/model/quantity.ts';
import { linearForm } from '../../src/rollup/linear-form.ts';
import type { Expression } from '../../src/rules/expression.ts';
import { call, cell, sampleForm } from './sample.ts';

const { form } = sampleForm([{}, {}, {}]);
const number = (value: number): Expression => ({ kind: 'number', quantity: integer(value) });
const binary = (operator: '+' | '-' | '*' | '/', left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
});
const coefficients = (expression: Expression) =>
  [...(linearForm(expression, form) ?? [])].map(([index, { numerator, denominator }]) => [
    index,
    numerator,
    denominator,
  ]);

describe('an expression as a sum of multiples of cells', () => {
  it('collects sums, differences, multiples and parts', () => {
    // 2 × (c0 + c1) − c1 ÷ 10 000 + (−c2)
    const twice = binary('*', number(2), call('SUM', cell(0), cell(1)));
    const part = binary('/', cell(1), number(10_000));
    const minus: Expression = { kind: 'unary', operator: '-', operand: cell(2) };
    expect(coefficients(binary('+', binary('-', twice, part), minus))).toEqual([
      [0, 2, 1],
      [1, 19_999, 10_000],
      [2, -1, 1],
    ]);
  });

  it('takes a run as the sum of its cells, whatever the blank policy around it', () => {
    const references = [cell(0), cell(2)].flatMap((one) => (one.kind === 'cell' ? [one.reference] : []));
    const run: Expression = { kind: 'blanks', policy: 'zero', operand: call('SUM', { kind: 'run', references }) };
    expect(coefficients(run)).toEqual([
      [0, 1, 1],
      [2, 1, 1],
    ]);
  });

  it('finds a cell by its row and column', () => {
    const element = (id: string) => ({ id, code: id, label: { zh: id, en: id }, renamedFrom: [], depth: 0 });
    const wide = sampleForm([{}, {}, {}], { items: [element('i'), element('j'), element('k')] }).form;
    const third = cell(1);
    const at = third.kind === 'cell' ? { ...third, reference: { ...third.reference, item: 2 } } : third;
    // Two rows of three cells before it.
    expect([...(linearForm(at, wide)?.keys() ?? [])]).toEqual([7]);
  });

  it('is undefined for constants, products, quotients of cells, other forms and other periods', () => {
    const elsewhere = (change: object): Expression => {
      const here = cell(0);
      return here.kind === 'cell' ? { kind: 'cell', reference: { ...here.reference, ...change } } : here;
    };
    const others = [
      binary('+', cell(0), number(1)),
      binary('*', cell(0), cell(1)),
      binary('*', number(2), number(3)),
      { kind: 'unary', operator: '-', operand: number(1) } as const,
      binary('/', number(1), cell(0)),
      binary('/', cell(0), number(0)),
      call('MAX', cell(0), cell(1)),
      elsewhere({ form: 'G' }),
      elsewhere({ time: 'previous' }),
      elsewhere({ of: 'children' }),
    ];
    expect(others.map((expression) => linearForm(expression, form))).toEqual(others.map(() => undefined));
  });
});
