import { describe, expect, it } from 'vitest';
import { returnOutcomes } from '../../src/checks/outcomes/return-outcomes.ts';
import { editionOf, listForm, tableForm } from './build-form.ts';
import { blank, returnOf } from './build-return.ts';
import { operandsOf, placeOf, ruleOf } from './build-rule.ts';

const form = tableForm({ firms: '非公企业', societies: '社会组织' }, { total: '单位总数', covered: '已覆盖' });
const rule = ruleOf([placeOf(form, 0, 1, 0), placeOf(form, 1, 1, 0)], { excusable: true });

function entries(rows: Parameters<typeof returnOf>[1], excused: boolean) {
  const ret = returnOf(form, rows);
  return [
    ...returnOutcomes(ret, editionOf(form, [rule]), () => operandsOf(form, ret.values), {
      level: 'community',
      isExcused: () => excused,
      wants: () => true,
    }),
  ].map(({ item, outcome, left, right, difference, cells, reason }) => ({
    ...{ item, outcome, left, right, difference, cells },
    ...(reason === undefined ? {} : { reason }),
  }));
}

describe('the entries of a return', () => {
  it('show as excused what was excused, and only what failed', () => {
    const rows = [
      [10, 12],
      [5, 5],
    ];
    const failed = { item: 'firms', left: '12', right: '10', difference: '2', cells: ['D5', 'C5'] };
    const passed = {
      item: 'societies',
      outcome: 'passed',
      left: '5',
      right: '5',
      difference: '0',
      cells: ['D6', 'C6'],
    };
    expect(entries(rows, false)).toEqual([{ ...failed, outcome: 'failed' }, passed]);
    expect(entries(rows, true)).toEqual([{ ...failed, outcome: 'excused' }, passed]);
  });

  it('say why they are undecided, excused or not', () => {
    const rows = [
      [10, blank],
      [5, 5],
    ];
    expect(entries(rows, true)[0]).toEqual({
      item: 'firms',
      outcome: 'undecided',
      left: undefined,
      right: '10',
      difference: undefined,
      cells: ['D5', 'C5'],
      reason: 'blank',
    });
  });

  it('name the row of a list by its key', () => {
    const list = listForm({ project: '项目', planned: '计划', done: '完成' }, { project: { type: 'text' } });
    const ret = returnOf(list, [
      ['甲', 10, 12],
      ['乙', 10, 8],
    ]);
    const found = returnOutcomes(
      ret,
      editionOf(list, [ruleOf([placeOf(list, 0, 2, 1)])]),
      (row = 0) => operandsOf(list, ret.values, row),
      { level: 'park', isExcused: () => false, wants: (id) => id === 'T1-01' },
    );
    expect([...found].map(({ rowKey, outcome, cells }) => [rowKey, outcome, cells])).toEqual([
      ['甲', 'failed', ['E5', 'D5']],
      ['乙', 'passed', ['E6', 'D6']],
    ]);
  });
});
