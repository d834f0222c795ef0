import { describe, expect, it } from 'vitest';
import { cellOperands } from '../../src/forms/cell-operands.ts';
import type { Edition } from '../../src/forms/edition.ts';
import type { MutableCellValues } from '../../src/model/cell-values.ts';
import { emptyCellValues, setAmount } from '../../src/model/cell-values.ts';
import { quantityText } from '../../src/model/quantity.ts';

import { judgeRule } from '../../src/rules/judge-rule.ts';
import { catalogueOf, problemsOf } from './load.ts';

const items = [
  "  - { id: wages, code: '01', decimals: 2, unitMeasure: 万元 }",
  "  - { id: invest, code: '02', decimals: 4, unitMeasure: 亿元 }",
  "  - { id: people, code: '03', unitMeasure: 人 }",
  "  - { id: crowd, code: '04', decimals: 1, unitMeasure: 万人 }",
];

function formWith(...more: readonly string[]): string {
  return ['form: T1', 'frequency: year', 'filedBy: { park: [own] }', 'items:', ...items, ...more].join('\n');
}

/** wages 100.00 万元, invest 0.5000 亿元, people 200 人, crowd 1.0 万人. */
function filled({ form }: Edition): MutableCellValues {
  const values = emptyCellValues(form.cells.length);
  for (const [index, units] of [10000, 5000, 200, 10].entries()) setAmount(values, index, units);
  return values;
}

function resultOf(formula: string, unitMeasure: string): string {
  const text = formWith(
    `  - { id: result, code: '05', decimals: 2, unitMeasure: ${unitMeasure}, formula: '${formula}' }`,
  );
  const edition = catalogueOf(text).edition('T1', { level: 'park', kind: 'own' });
  const value = cellOperands(edition, filled(edition), {}).cell({
    form: 'T1',
    item: 4,
    column: 0,
    time: 'current',
    of: 'self',
  });
  return value.kind === 'number' ? quantityText(value.quantity) : value.kind;
}

describe('the result of a formula', () => {
  it.each([
    // 100 万元 + 5,000 万元 = 51,000,000 元
    ['wages + invest', '元', '51000000'],
    ['wages + invest', '亿元', '0.51'],
    // 100 万元 ÷ 200 人 = 0.5 万元 = 5,000 元 per head
    ['RATIO(wages, people)', '元', '5000'],
    ['wages / people', '元', '5000'],
    ['RATIO(wages, people)', '万元', '0.5'],
    // 0.5 亿元 ÷ 1 万人 = 5,000 元 per head
    ['RATIO(invest, crowd)', '元', '5000'],
    // 0.5 万元 × 200 人 = 100 万元
    ['RATIO(wages, people) * people', '元', '1000000'],
    // 100 ÷ 5,000 = 2 %: both sides are money, the share has no measure
    ['RATIO(wages, invest) * 100', "'%'", '2'],
    // What is per something else takes no part in conversions.
    ['RATIO(people, wages)', '人/万元', '2'],
  ])('%s in a cell of %s is %s', (formula, measure, expected) => {
    expect(resultOf(formula, measure)).toBe(expected);
  });

  it.each([
    ['wages + invest', '个', '万元'],
    ['RATIO(wages, people)', '个', '万元'],
    ['wages / people', "'%'", '万元'],
    ['people + people', '元', '人'],
  ])('%s in a cell of %s is an error when the form is loaded', (formula, measure) => {
    const line = `  - { id: result, code: '05', unitMeasure: ${measure}, formula: '${formula}' }`;
    expect(problemsOf(formWith(line))).toEqual([`formula-measures 9:${line.indexOf(formula) + 1}`]);
    expect(problemsOf(formWith(line.replace(' }', ', entry: typed }')))).toEqual([
      `formula-measures 9:${line.indexOf(formula) + 1}`,
    ]);
  });

  it('is converted likewise where it checks a typed cell', () => {
    const text = formWith(
      "  - { id: perHead, code: '05', decimals: 2, unitMeasure: 元, formula: 'RATIO(wages, people)', entry: typed }",
    );
    const edition = catalogueOf(text).edition('T1', { level: 'park', kind: 'own' });
    const [rule] = edition.rules;
    const [place] = rule?.places ?? [];
    if (!rule || !place) throw new Error('the check is not there');
    const outcomes = [500000, 50].map((units) => {
      const values = filled(edition);
      setAmount(values, 4, units);
      return judgeRule(rule.text, place, cellOperands(edition, values, {})).outcome;
    });
    // 5,000.00 元 is right, 0.50 (万元) is not.
    expect(outcomes).toEqual(['passed', 'failed']);
  });
});
