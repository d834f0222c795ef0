import { describe, expect, it } from 'vitest';
import { checkTotals } from '../../src/checks/check-totals.ts';
import { describeFinding } from '../../src/model/describe-finding.ts';
import type { UnitTotal } from '../../src/model/totals.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { editionOf, listForm, tableForm } from './build-form.ts';
import { valuesOf } from './build-return.ts';
import { operandsOf, placeOf, ruleOf } from './build-rule.ts';
import { totalOf, tree, units } from './build-tree.ts';

const form = tableForm({ firms: '非公企业' }, { total: '单位总数', covered: '已覆盖' });

function check(totals: readonly UnitTotal[], rule: Rule) {
  return checkTotals(
    { form, units: new Map(totals.map((total) => [total.unit.code, total])), rows: [] },
    {
      tree,
      period: '2020-Q1',
      editionOf: () => editionOf(form, [rule], 'total'),
      operandsOf: (total) => operandsOf(form, total.total),
    },
  );
}

const wrong = valuesOf(form, [[10, 12]]);
const atTotal = ruleOf([placeOf(form, 0, 1, 0)], { at: 'total' }, 'level');
const partly = { due: 2, received: 2, accepted: 1, contributing: 1, byWeight: undefined };

describe('checking rules at totals', () => {
  it('finds a failure at the unit, in no file, where it can never block', () => {
    const { findings, tally } = check([totalOf(units.park, { computed: wrong })], atTotal);
    expect(findings).toEqual([
      {
        unit: '10',
        unitName: '东园',
        form: 'T1',
        period: '2020-Q1',
        item: 'firms',
        column: 'covered',
        code: 'rule-failed-level',
        severity: 'error',
        outcome: 'failed',
        rule: 'T1-01',
        left: '12',
        right: '10',
        difference: '2',
        cells: ['T1!firms.covered', 'T1!firms.total'],
        parameters: {
          label: { zh: 'T1-01 已覆盖不大于单位总数', en: 'T1-01 covered at most total' },
          place: { zh: '01 非公企业', en: '01 非公企业' },
          sides: { zh: '：左边 12 个，右边 10 个，相差 2 个', en: ': left 12 个, right 10 个, difference 2 个' },
          cells: {
            zh: '（单元格 “01 非公企业 / 02 已覆盖”=12、“01 非公企业 / 01 单位总数”=10）',
            en: ' (cells "01 非公企业 / 02 已覆盖"=12, "01 非公企业 / 01 单位总数"=10)',
          },
        },
      },
    ]);
    expect(tally).toEqual([
      { rule: 'T1-01', places: 1, passed: 0, failed: 1, undecided: 0, excused: 0, notApplicable: 0 },
    ]);
  });

  it('keeps the class history apart', () => {
    const rule = ruleOf([placeOf(form, 0, 1, 0)], { at: 'total' }, 'history');
    const { findings } = check([totalOf(units.park, { computed: wrong })], rule);
    expect(findings.map((finding) => finding.code)).toEqual(['rule-failed-history']);
  });

  it('decides nothing below full coverage, and says so once per unit', () => {
    const { findings, tally } = check([totalOf(units.park, { computed: wrong, coverage: partly })], atTotal);
    expect(findings.map(({ code, outcome }) => [code, outcome])).toEqual([['rules-await-returns', 'undecided']]);
    expect(findings.map((finding) => describeFinding(finding, 'zh-CN').message)).toEqual([
      '应报 2 份，已通过 1 份；未报齐前，1 条汇总审核暂不判定：T1-01 已覆盖不大于单位总数',
    ]);
    expect(tally.map((each) => each.undecided)).toEqual([1]);
  });

  it('does not judge at a unit without units below what was judged on its return', () => {
    const both = ruleOf([placeOf(form, 0, 1, 0)], { at: 'both' }, 'level');
    const totals = [totalOf(units.street, { computed: wrong }), totalOf(units.first, { computed: wrong })];
    expect(check(totals, both).findings.map((finding) => finding.unit)).toEqual(['101']);
    expect(check(totals, atTotal).findings.map((finding) => finding.unit)).toEqual(['101', '1011']);
  });

  it('adds up the outcomes of all units', () => {
    const fine = valuesOf(form, [[12, 12]]);
    const totals = [totalOf(units.park, { computed: wrong }), totalOf(units.street, { computed: fine })];
    expect(check(totals, atTotal).tally).toEqual([
      { rule: 'T1-01', places: 2, passed: 1, failed: 1, undecided: 0, excused: 0, notApplicable: 0 },
    ]);
  });

  it('has nothing to judge where nothing is due', () => {
    const idle = { due: 0, received: 0, accepted: 0, contributing: 0, byWeight: undefined };
    expect(check([totalOf(units.park, { computed: wrong, coverage: idle })], atTotal).findings).toEqual([]);
  });
});

describe('checking rows at totals', () => {
  const list = listForm(
    { project: '项目代码', done: '本年完成', cumulative: '累计完成' },
    { project: { type: 'text', unitMeasure: '' } },
  );
  const values = valuesOf(list, [
    ['P1', 1, 2],
    ['P2', 3, 2],
  ]);

  it('judges the rows of the units below, each once, and names whose row it is', () => {
    const rows = [0, 1].map((row) => ({ unit: units.street, row, values }));
    const elsewhere = { unit: { ...units.street, code: '201' }, row: 1, values };
    const rule = ruleOf([placeOf(list, 0, 1, 2)], { at: 'both' }, 'level');
    const { findings, tally } = checkTotals(
      { form: list, units: new Map([['10', totalOf(units.park, {})]]), rows: [...rows, elsewhere] },
      {
        tree,
        period: '2020-Q1',
        editionOf: () => editionOf(list, [rule], 'total'),
        operandsOf: (_, row) => operandsOf(list, values, row?.row),
      },
    );
    expect(findings.map(({ unit, rowKey, parameters }) => [unit, rowKey, parameters.place])).toEqual([
      ['10', 'P2', { zh: '101 新华街道 P2', en: '101 新华街道 P2' }],
    ]);
    expect(tally.map(({ places, passed, failed }) => [places, passed, failed])).toEqual([[2, 1, 1]]);
  });
});
