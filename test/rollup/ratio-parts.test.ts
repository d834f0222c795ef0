import { describe, expect, it } from 'vitest';
import { integer } from '../../src/model/quantity.ts';
import { ratioPartsOf } from '../../src/rollup/ratio-parts.ts';
import type { Expression } from '../../src/rules/expression.ts';
import type { SampleColumn } from './sample.ts';
import { call, cell, sampleForm } from './sample.ts';

const typed: readonly SampleColumn[] = [{}, {}, {}, { aggregation: { kind: 'maximum' } }];
const number = (value: number): Expression => ({ kind: 'number', quantity: integer(value) });
const times = (left: Expression, right: Expression): Expression => ({ kind: 'binary', operator: '*', left, right });
const ratio = call('RATIO', cell(0), cell(1));

/** The parts of one recomputed cell as the columns and multiples of numerator and denominator. */
function partsOf(expression: Expression, kind: 'recompute' | 'none' = 'recompute') {
  const { edition } = sampleForm([...typed, { aggregation: { kind }, expression }]);
  const written = ratioPartsOf(edition).map(({ cell: index, numerator, denominator }) => [
    index,
    ...[numerator, denominator].map((form) => [...form].map(([column, factor]) => [column, factor.numerator])),
  ]);
  return written[0];
}

const found = [4, [[0, 1]], [[1, 1]]];

describe('the two parts of a recomputed cell', () => {
  it('are those of its ratio or growth, wherever in the formula it stands', () => {
    const comparison: Expression = {
      kind: 'comparison',
      operator: '>',
      left: number(1),
      right: ratio,
      of: 'number',
      rounded: true,
    };
    const formulas = [
      ratio,
      call('GROWTH', cell(0), cell(1)),
      { kind: 'unary', operator: '-', operand: ratio } as const,
      times(number(100), ratio),
      times(ratio, number(100)),
      comparison,
      call('ROUND', ratio, number(2)),
      { kind: 'blanks', policy: 'undecided', operand: ratio } as const,
    ];
    expect(formulas.map((formula) => partsOf(formula))).toEqual(formulas.map(() => found));
  });

  it('may be divided several times, as long as they are the same', () => {
    expect(partsOf(call('IF', ratio, ratio, call('GROWTH', cell(0), cell(1))))).toEqual(found);
  });

  it('are undefined where the formula divides in two ways', () => {
    const others = [
      call('RATIO', cell(2), cell(1)),
      call('RATIO', cell(0), cell(2)),
      call('RATIO', times(number(2), cell(0)), cell(1)),
      call('RATIO', { kind: 'binary', operator: '/', left: cell(0), right: number(2) }, cell(1)),
      call('RATIO', call('SUM', cell(0), cell(2)), cell(1)),
      call('RATIO', cell(0), call('SUM', cell(1), cell(2))),
      call('RATIO', call('MAX', cell(0), cell(1)), cell(1)),
    ];
    for (const other of others) {
      expect(partsOf(call('IF', ratio, ratio, other))).toBeUndefined();
      expect(partsOf(call('IF', other, ratio, ratio))).toBeUndefined();
    }
  });

  it('are undefined where nothing is divided, or blanks count as 0 so that nobody lacks a part', () => {
    expect(partsOf(call('SUM', cell(0), cell(1)))).toBeUndefined();
    expect(partsOf(cell(0))).toBeUndefined();
    expect(partsOf(times(cell(0), cell(1)))).toBeUndefined();
    expect(partsOf({ kind: 'blanks', policy: 'zero', operand: ratio })).toBeUndefined();
  });

  it('are undefined where one of them is no sum of cells, or of cells that do not add up', () => {
    const large = cell(3);
    const product = times(cell(0), cell(2));
    expect(partsOf(call('RATIO', product, cell(1)))).toBeUndefined();
    expect(partsOf(call('RATIO', cell(1), product))).toBeUndefined();
    expect(partsOf(call('RATIO', large, cell(1)))).toBeUndefined();
    expect(partsOf(call('RATIO', cell(1), large))).toBeUndefined();
    expect(partsOf(call('RATIO', call('SUM', cell(0), large), cell(1)))).toBeUndefined();
  });

  it('are of recomputed cells only', () => {
    expect(partsOf(ratio, 'none')).toBeUndefined();
  });
});
