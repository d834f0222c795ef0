import { describe, expect, it } from 'vitest';
import { dayMeasure, ruleMeasure } from '../../src/checks/rule-measure.ts';
import type { Expression } from '../../src/rules/expression.ts';
import { listForm, tableForm } from './build-form.ts';
import { compared, number, placeReading, read, referenceTo } from './rule-parts.ts';

/** Row a: 个, 个, 万元, two days; row b: all 人. */
const people = { unitMeasure: '人' };
const form = tableForm(
  { a: '甲', b: '乙' },
  { x: '一', y: '二', money: '金额', from: '起', to: '止' },
  {
    'b.x': people,
    'b.y': people,
    'a.money': { unitMeasure: '万元' },
    'a.from': { type: 'date' },
    'a.to': { type: 'date' },
  },
);
const list = listForm({ key: '名称', amount: '金额' }, { amount: { unitMeasure: '亿元' } });
const forms = new Map([form, list].map((each) => [each.code, each]));
const [x, y, money, from, to] = [0, 1, 2, 3, 4].map((column) => referenceTo(form, 0, column));
const [bx, by] = [0, 1].map((column) => referenceTo(form, 1, column));
type Reference = ReturnType<typeof referenceTo>;

const measureOf = (condition: Expression, ...operands: (Reference | undefined)[]) =>
  ruleMeasure(
    placeReading(
      condition,
      operands.flatMap((each) => each ?? []),
    ),
    (code) => forms.get(code),
  );
const cellOf = (reference: Reference | undefined) => read(reference ?? referenceTo(form, 0, 0));
const binary = (operator: '+' | '-' | '*' | '/' | '^' | '&', left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
});
const call = (name: string, ...parts: Expression[]): Expression => ({ kind: 'call', name, arguments: parts });

describe('the measure of both sides of a rule', () => {
  it('is that of its cells, where all have the same', () => {
    expect(measureOf(compared(cellOf(x), cellOf(y)), x, y)).toBe('个');
    expect(measureOf(compared(cellOf(bx), cellOf(by)), bx, by)).toBe('人');
    const amount = referenceTo(list, 0, 1);
    expect(measureOf(compared(read(amount), number(1)), amount)).toBe('亿元');
  });

  it('is none where cells differ, there are none, or their form is not known', () => {
    expect(measureOf(compared(cellOf(x), cellOf(money)), x, money)).toBe('');
    expect(measureOf(compared(number(1), number(2)))).toBe('');
    const elsewhere = referenceTo(form, 0, 0, { form: 'X9' });
    expect(measureOf(compared(read(elsewhere), number(1)), elsewhere)).toBe('');
    expect(measureOf(compared(read(elsewhere), cellOf(x)), elsewhere, x)).toBe('');
  });

  // A sum of 个 is 个, and so is a multiple; a quotient, a power, a percentage or a count is not.
  const keeps: readonly Expression[] = [
    binary('+', cellOf(x), cellOf(y)),
    binary('-', cellOf(x), cellOf(y)),
    binary('*', cellOf(x), number(2)),
    binary('*', number(2), cellOf(x)),
    { kind: 'unary', operator: '-', operand: cellOf(x) },
    { kind: 'blanks', policy: 'zero', operand: cellOf(x) },
    { kind: 'run', references: [referenceTo(form, 0, 0), referenceTo(form, 0, 1)] },
    ...['SUM', 'ABS', 'MAX', 'MIN', 'sum'].map((name) => call(name, cellOf(x), cellOf(y))),
  ];
  const loses: readonly Expression[] = [
    binary('/', cellOf(x), cellOf(y)),
    binary('^', cellOf(x), number(2)),
    binary('&', cellOf(x), cellOf(y)),
    binary('*', cellOf(x), cellOf(y)),
    { kind: 'unary', operator: '%', operand: cellOf(x) },
    { kind: 'text', text: 'x' },
    { kind: 'units', count: 'community' },
    call('COUNT', cellOf(x)),
    call('RATIO', cellOf(x), cellOf(y)),
  ];
  const around: readonly ((part: Expression) => Expression)[] = [
    (part) => part,
    (part) => ({ kind: 'unary', operator: '-', operand: part }),
    (part) => ({ kind: 'blanks', policy: 'zero', operand: part }),
    (part) => binary('+', part, cellOf(y)),
    (part) => binary('+', cellOf(y), part),
    (part) => call('SUM', cellOf(y), part),
  ];

  it.each(around.map((wrap, index) => [index, wrap] as const))('is kept or lost by what is written (%i)', (_, wrap) => {
    for (const part of keeps) {
      expect(measureOf(compared(wrap(part), number(1)), x, y)).toBe('个');
      expect(measureOf(compared(number(1), wrap(part)), x, y)).toBe('个');
    }
    for (const part of loses) {
      expect(measureOf(compared(wrap(part), number(1)), x, y)).toBe('');
      expect(measureOf(compared(number(1), wrap(part)), x, y)).toBe('');
    }
  });
});

describe('a rule that compares days', () => {
  it('has both sides of it cells with dates, whatever the blank policy', () => {
    const blanks = (operand: Expression): Expression => ({ kind: 'blanks', policy: 'undecided', operand });
    expect(measureOf(compared(cellOf(from), cellOf(to)), from, to)).toBe(dayMeasure);
    expect(measureOf(compared(blanks(cellOf(from)), blanks(cellOf(to))), from, to)).toBe(dayMeasure);
  });

  it('is none where one side is something else', () => {
    expect(measureOf(compared(cellOf(from), cellOf(x)), from, x)).not.toBe(dayMeasure);
    expect(measureOf(compared(cellOf(x), cellOf(from)), from, x)).not.toBe(dayMeasure);
    expect(measureOf(compared(cellOf(from), number(43_000)), from)).not.toBe(dayMeasure);
    expect(measureOf(cellOf(from), from)).not.toBe(dayMeasure);
    const elsewhere = referenceTo(form, 0, 3, { form: 'X9' });
    expect(measureOf(compared(read(elsewhere), read(elsewhere)), elsewhere)).not.toBe(dayMeasure);
    // The same column in row b holds no dates.
    const second = referenceTo(form, 1, 3);
    expect(measureOf(compared(read(second), read(second)), second)).not.toBe(dayMeasure);
  });
});
