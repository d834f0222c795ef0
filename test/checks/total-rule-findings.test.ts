import { describe, expect, it } from 'vitest';
import { rulesAwaitReturns, totalRuleFailure } from '../../src/checks/total-rule-findings.ts';
import type { Form } from '../../src/model/form.ts';
import { integer } from '../../src/model/quantity.ts';
import type { ListRow } from '../../src/model/totals.ts';
import type { ReferencedCell } from '../../src/rules/expression.ts';
import type { Rule, RulePlace } from '../../src/rules/rule.ts';
import { listForm, tableForm } from './build-form.ts';
import { blank, valuesOf } from './build-return.ts';
import { ruleOf } from './build-rule.ts';
import { units } from './build-tree.ts';
import { compared, numberValue, operandsWith, read, referenceTo } from './rule-parts.ts';

const form = tableForm({ a: '甲', b: '乙' }, { x: '一', y: '二' });
const list = listForm({ key: '名称', amount: '数' }, { key: { type: 'text' } });
const at = { unit: '10', unitName: '东园', period: '2020-Q1' };
const [bx, by] = [referenceTo(form, 1, 0), referenceTo(form, 1, 1)];
const sides = { left: integer(12), right: integer(10), difference: integer(2) };

function failure(
  operands: readonly ReferencedCell[],
  more: Partial<RulePlace> = {},
  {
    of = form,
    row,
    rule = {},
    kind = 'level',
  }: {
    readonly of?: Form;
    readonly row?: ListRow;
    readonly rule?: Parameters<typeof ruleOf>[1];
    readonly kind?: Rule['class'];
  } = {},
) {
  const [first = bx, second = by] = operands;
  const place = { condition: compared(read(first), read(second)), operands, ...more };
  const judged = { place, judgement: { outcome: 'failed', ...sides } as const, ...(row && { row }) };
  const known = operandsWith({ cell: () => numberValue(3) });
  return totalRuleFailure(at, of, ruleOf([place], rule, kind), judged, known, {});
}

describe('a rule that failed at a total', () => {
  it('stands in no file, and its cells go by the names that rules use', () => {
    expect(failure([bx, by])).toStrictEqual({
      ...at,
      item: 'b',
      column: 'x',
      code: 'rule-failed-level',
      severity: 'error',
      outcome: 'failed',
      rule: 'T1-01',
      left: '12',
      right: '10',
      difference: '2',
      cells: ['T1!b.x', 'T1!b.y'],
      parameters: {
        label: { zh: 'T1-01 已覆盖不大于单位总数', en: 'T1-01 covered at most total' },
        place: { zh: '02 乙、01 一', en: '02 乙, 01 一' },
        sides: { zh: '：左边 12 个，右边 10 个，相差 2 个', en: ': left 12 个, right 10 个, difference 2 个' },
        cells: {
          zh: '（单元格 “02 乙 / 01 一”=3、“02 乙 / 02 二”=3）',
          en: ' (cells "02 乙 / 01 一"=3, "02 乙 / 02 二"=3)',
        },
      },
    });
  });

  it('is one of history where it reads the past, and hands on what its author advises', () => {
    const advice = { zh: '请核对', en: 'Check' };
    const found = failure([bx, by], {}, { rule: { advice, severity: 'warning' }, kind: 'history' });
    expect([found.code, found.severity, found.advice]).toEqual(['rule-failed-history', 'warning', advice]);
  });

  it('goes by the first cell of its own form and period', () => {
    const elsewhere = referenceTo(form, 0, 0, { form: 'X9' });
    const before = referenceTo(form, 0, 0, { time: 'previous' });
    const found = failure([elsewhere, before, by]);
    expect([found.item, found.column]).toEqual(['b', 'y']);
    const nowhere = failure([elsewhere, before]);
    expect(Object.keys(nowhere)).not.toContain('item');
    expect(Object.keys(nowhere)).not.toContain('column');
    expect(nowhere.parameters.place).toEqual({ zh: '全表', en: expect.any(String) });
  });

  it('is told with the free row or column, and with nothing else', () => {
    const [row, column] = [failure([bx, by], { item: 0 }), failure([bx, by], { column: 1 })];
    expect([row.item, row.column, row.parameters.place]).toEqual(['a', 'x', { zh: '01 甲', en: '01 甲' }]);
    expect([column.item, column.column, column.parameters.place]).toEqual(['b', 'y', { zh: '02 二', en: '02 二' }]);
    expect(failure([bx, by], { item: 0, column: 1 }).parameters.place).toEqual({
      zh: '01 甲、02 二',
      en: '01 甲, 02 二',
    });
  });

  it('of a list is told with the unit and its row, by key or else by number', () => {
    const values = valuesOf(list, [
      ['甲', 1],
      [blank, 2],
    ]);
    const amount = referenceTo(list, 0, 1);
    const found = [0, 1].map((row) =>
      failure([amount, amount], {}, { of: list, row: { unit: units.park, row, values } }),
    );
    expect(found.map(({ rowKey }) => rowKey)).toEqual(['甲', undefined]);
    expect(found.map(({ parameters }) => parameters.place)).toEqual([
      { zh: '10 东园 甲', en: '10 东园 甲' },
      { zh: '10 东园 第 2 行', en: '10 东园 row 2' },
    ]);
    expect(found.map((each) => 'rowKey' in each)).toEqual([true, false]);
  });
});

it('rules that wait for returns are counted and named', () => {
  const coverage = { due: 3, received: 2, accepted: 1, contributing: 1, byWeight: undefined };
  const rules = [ruleOf([]), ruleOf([], { id: 'T1-02', label: { zh: '乙', en: 'b' } })];
  expect(rulesAwaitReturns(at, coverage, rules)).toEqual({
    ...at,
    code: 'rules-await-returns',
    severity: 'info',
    outcome: 'undecided',
    parameters: {
      due: 3,
      accepted: 1,
      count: 2,
      rules: { zh: 'T1-01 已覆盖不大于单位总数、T1-02 乙', en: 'T1-01 covered at most total, T1-02 b' },
    },
  });
});
