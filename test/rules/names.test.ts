import { describe, expect, it } from 'vitest';
import type { Expression } from '../../src/rules/expression.ts';
import type { Namespace } from '../../src/rules/names.ts';
import { resolveRule } from '../../src/rules/resolve-rule.ts';
import { base, byColumn, byItem, closed, type HandMade, handMadeNamespace, typed } from './hand-made-form.ts';
import { ruleText } from './rule-text.ts';

/** A tree as text over ids, to compare whole expressions at a glance. */
function shown(expression: Expression, namespace: Namespace): string {
  const part = (inner: Expression) => shown(inner, namespace);
  const cell = (form: string, item: number, column: number) => {
    const names = form === namespace.own.code ? namespace.own : namespace.other(form);
    return `${form === namespace.own.code ? '' : `${form}!`}${names?.items[item]?.id ?? 'row'}.${names?.columns[column]?.id}`;
  };
  switch (expression.kind) {
    case 'cell': {
      const { form, item, column, time } = expression.reference;
      return `${cell(form, item, column)}${time === 'current' ? '' : `@${time}`}`;
    }
    case 'run':
      return `[${expression.references.map(({ form, item, column }) => cell(form, item, column)).join(' ')}]`;
    case 'listColumn':
      return `${expression.reference.form}!column${expression.reference.column}`;
    case 'number':
      return `${Number(expression.quantity.numerator) / Number(expression.quantity.denominator)}`;
    case 'unary':
      return `${expression.operator}${part(expression.operand)}`;
    case 'binary':
    case 'comparison':
      return `${part(expression.left)} ${expression.operator} ${part(expression.right)}`;
    case 'call':
      return `${expression.name}(${expression.arguments.map(part).join(', ')})`;
    default:
      return expression.kind;
  }
}

function places(text: string, own: HandMade, ...others: readonly HandMade[]): string[] {
  const namespace = handMadeNamespace(own, ...others);
  const { rule, problems } = resolveRule(ruleText(text), namespace, 'return');
  if (!rule) return problems.map(({ code }) => code);
  return rule.places.map(({ condition }) => shown(condition, namespace));
}

const form: HandMade = {
  code: 'F',
  items: 'q1 q2 r1 a sum',
  columns: 'x y total last note',
  traits: { total: byColumn, last: base, note: typed('text'), sum: byItem, 'a.y': closed },
};

describe('names in rules', () => {
  it('a bare item is free over columns, skipping bases, texts and what its own axis computes', () => {
    expect(places('q1 <= q2', form)).toEqual(['q1.x <= q2.x', 'q1.y <= q2.y']);
  });

  it('a bare column is free over items, skipping items that are computed', () => {
    expect(places('x <= total', form)).toEqual([
      'q1.x <= q1.total',
      'q2.x <= q2.total',
      'r1.x <= r1.total',
      'a.x <= a.total',
    ]);
  });

  it('a bare column of bases or texts throughout was meant', () => {
    expect(places('x >= last', form)).toHaveLength(4);
    expect(places('note = "—"', form)).toHaveLength(4);
  });

  it('a bare column of bases was meant although their sum is calculated', () => {
    const talent = {
      code: 'F',
      items: 'a b sum',
      columns: 'opening closing',
      traits: { 'a.opening': base, 'b.opening': base, sum: byItem },
    };
    expect(places('opening = closing', talent)).toEqual(['a.opening = a.closing', 'b.opening = b.closing']);
    expect(places('a = b', talent)).toEqual(['a.closing = b.closing']);
  });

  it('ids that look like cells, beams and R1C1 are names', () => {
    expect(places('SUM(q1:r1) > a', form)).toEqual(['SUM([q1.x q2.x r1.x]) > a.x']);
    expect(places('SUM(Q1.X:r1.Y) > a.x', form)).toEqual(['SUM([q1.x q1.y q2.x q2.y r1.x r1.y]) > a.x']);
    expect(places('SUM(x:y) > 1', { code: 'F', items: 'i', columns: 'x y' })).toEqual(['SUM([i.x i.y]) > 1']);
  });

  it('a closed cell is left out of runs, sums and differences, and elsewhere ends the place', () => {
    expect(places('SUM(q1:a) + a.y - q1.x > 0', form)).toEqual([
      'SUM([q1.x q2.x r1.x a.x]) - q1.x > 0',
      'SUM([q1.y q2.y r1.y]) - q1.x > 0',
    ]);
    expect(places('a.y - q1.x > 0', form)).toEqual(['-q1.x > 0']);
    expect(places('q1 <= a', form)).toEqual(['q1.x <= a.x']);
    expect(places('ABS(a.y) > 0', form)).toEqual([]);
  });

  it('PREVIOUS reaches every reference inside', () => {
    expect(places('PREVIOUS(q1.x + SUM(q2.x, r1.x)) > 1', form)).toEqual([
      'q1.x@previous + SUM(q2.x@previous, r1.x@previous) > 1',
    ]);
  });

  const other: HandMade = { code: 'G', items: 'q1 z', columns: 'only', traits: {} };
  it('a bare name of another form is matched by id along the same axis', () => {
    expect(places('x <= G!only', form, other)).toContain('q1.x <= G!q1.only');
  });

  it('a bare name of another form that has only one cell to offer is that cell', () => {
    expect(places('q1.x <= g!z', form, other)).toEqual(['q1.x <= G!z.only']);
    expect(places('q1.x <= G!only', form, other)).toEqual(['rule-other-form-free']);
  });

  const ledger: HandMade = { code: 'L', columns: 'key amount', traits: { key: typed('text') } };
  it('in a list form a bare column is the cell of the row, and with the form in front the whole column', () => {
    expect(places('COUNTIF(L!key, key) = 1', ledger)).toEqual(['COUNTIF(L!column0, row.key) = 1']);
    expect(places('q1.x <= SUM(L!amount)', form, ledger)).toEqual(['q1.x <= SUM(L!column1)']);
  });

  it('a column that does not add up is skipped at totals only', () => {
    const rated: HandMade = { code: 'F', items: 'i', columns: 'x y', traits: { y: { additive: false } } };
    const at = (stage: 'return' | 'total') =>
      resolveRule(ruleText('i > 0'), handMadeNamespace(rated), stage).rule?.places.length;
    expect([at('return'), at('total')]).toEqual([2, 1]);
  });
});
