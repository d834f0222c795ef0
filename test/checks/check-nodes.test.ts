import { describe, expect, it } from 'vitest';
import { checkNodes } from '../../src/checks/check-nodes.ts';
import { describeFinding } from '../../src/model/describe-finding.ts';
import { scaled } from '../../src/model/quantity.ts';
import type { FormTotals, UnitTotal } from '../../src/model/totals.ts';
import { tableForm } from './build-form.ts';
import type { Entry } from './build-return.ts';
import { blank, returnOf, valuesOf } from './build-return.ts';
import { totalOf, tree, units } from './build-tree.ts';

const form = tableForm(
  { firms: '非公企业' },
  { total: '单位总数', covered: '已覆盖', change: '净增', rate: '覆盖率' },
  {
    covered: { origin: 'computed' },
    change: { minimum: -1000 },
    rate: { type: 'decimal', decimals: 2, unitMeasure: '%', aggregation: { kind: 'recompute' } },
  },
);
const row = (...entries: Entry[]) => valuesOf(form, [entries]);
const uncalculated: Entry = { state: 'notCalculated' };
const partly = { due: 2, received: 1, accepted: 1, contributing: 1, byWeight: undefined };
const surroundings = { period: '2020-Q1', recomputed: () => scaled(66_666_666, 6) };

function totalsOf(...totals: readonly UnitTotal[]): FormTotals {
  return { form, units: new Map(totals.map((total) => [total.unit.code, total])), rows: [] };
}

function short(totals: FormTotals) {
  return checkNodes(totals, tree, surroundings).map((finding) => [
    finding.unit,
    finding.column ?? '',
    finding.code,
    finding.difference ?? '',
  ]);
}

function declared(unit: (typeof units)[keyof typeof units], total: number, computed: number): UnitTotal {
  return totalOf(unit, {
    declared: row(total, 0, 0, 66.67),
    computed: row(computed, 0, 0, uncalculated),
  });
}

describe('declared against own and below', () => {
  it('has nothing to say where they agree, a typed ratio within half a unit of its last decimal', () => {
    // 66.67 stands for 66.665 to 66.675, and 66.666666 lies in it.
    expect(short(totalsOf(declared(units.street, 12, 12)))).toEqual([]);
  });

  it('names cell, figures and difference where they do not', () => {
    const filed = returnOf(form, [[13, 0, 0, 66.67]], { unit: '101', kind: 'declared', sheet: 'T1 上报合计' });
    const findings = checkNodes(totalsOf(declared(units.street, 13, 12)), tree, {
      ...surroundings,
      filed: () => filed,
    });
    expect(findings).toEqual([
      {
        unit: '101',
        unitName: '新华街道',
        form: 'T1',
        period: '2020-Q1',
        kind: 'declared',
        item: 'firms',
        column: 'total',
        file: '101.xlsx',
        sheet: 'T1 上报合计',
        cell: 'C5',
        code: 'node-difference',
        severity: 'error',
        outcome: 'failed',
        expected: '12',
        actual: '13',
        difference: '1',
        parameters: {
          item: { zh: '01 非公企业', en: '01 非公企业' },
          column: { zh: '01 单位总数', en: '01 单位总数' },
          expected: '12 个',
          actual: '13 个',
          difference: { zh: '1 个', en: '1 个' },
          remainder: { zh: '', en: '' },
        },
      },
    ]);
    expect(findings.map((finding) => describeFinding(finding, 'zh-CN').message)).toEqual([
      '“01 非公企业”的“01 单位总数”上报合计 13 个，本级加下级合计 12 个，相差 1 个',
    ]);
  });

  it('finds a typed ratio whose interval does not hold the recomputed value', () => {
    const total = totalOf(units.street, {
      declared: row(12, 0, 0, 66.66),
      computed: row(12, 0, 0, uncalculated),
    });
    expect(short(totalsOf(total))).toEqual([['101', 'rate', 'node-difference', '-0.006666']]);
  });

  it('reports a difference passed up once, where it arose', () => {
    const totals = totalsOf(
      declared(units.district, 101, 100),
      declared(units.park, 51, 50),
      declared(units.street, 13, 12),
    );
    expect(short(totals)).toEqual([
      ['1', 'total', 'node-difference-inherited', '1'],
      ['10', 'total', 'node-difference-inherited', '1'],
      ['101', 'total', 'node-difference', '1'],
    ]);
    const [inherited] = checkNodes(totals, tree, surroundings);
    expect(inherited?.inherited).toBe(true);
    expect(inherited && describeFinding(inherited, 'zh-CN').message).toBe(
      '“01 非公企业”的“01 单位总数”上报合计 101 个，本级加下级合计 100 个，相差 1 个，差额来自 10 东园',
    );
  });

  it('sees a difference through a level that declared nothing', () => {
    const silent = totalOf(units.park, { computed: row(50, 0, 0, uncalculated) });
    expect(short(totalsOf(declared(units.district, 101, 100), silent, declared(units.street, 13, 12)))).toEqual([
      ['1', 'total', 'node-difference-inherited', '1'],
      ['101', 'total', 'node-difference', '1'],
    ]);
  });

  it('reports the rest where a part was passed up', () => {
    const findings = checkNodes(
      totalsOf(declared(units.park, 54, 50), declared(units.street, 13, 12)),
      tree,
      surroundings,
    );
    expect(findings.map((finding) => [finding.unit, finding.code])).toEqual([
      ['10', 'node-difference'],
      ['101', 'node-difference'],
    ]);
    expect(findings[0] && describeFinding(findings[0], 'zh-CN').message).toBe(
      '“01 非公企业”的“01 单位总数”上报合计 54 个，本级加下级合计 50 个，相差 4 个；其中 1 个 由 101 新华街道 带来，其余 3 个 在本级产生',
    );
  });

  it('decides nothing while returns are outstanding', () => {
    const total = { ...declared(units.street, 13, 12), coverage: partly };
    const [finding, ...others] = checkNodes(totalsOf(total), tree, surroundings);
    expect(others).toEqual([]);
    expect(finding?.outcome).toBe('undecided');
    // total, change and rate; covered is computed and follows from them.
    expect(finding && describeFinding(finding, 'zh-CN').message).toBe('上报合计有 3 格暂不能与下级核对：下级尚未报齐');
  });

  it('fails even then where more has arrived than was declared, unless the figure may be negative', () => {
    const total = totalOf(units.street, {
      declared: row(11, 0, -5, 66.67),
      computed: row(12, 0, 0, uncalculated),
      coverage: partly,
    });
    expect(short(totalsOf(total))).toEqual([
      ['101', 'total', 'node-difference', '-1'],
      ['101', '', 'node-undecided', ''],
    ]);
  });

  it('does not take a figure that is not there for a zero', () => {
    const total = totalOf(units.street, {
      declared: row({ state: 'notApplicable' }, 0, 5, 66.67),
      computed: row(12, 0, blank, uncalculated),
    });
    const [finding] = checkNodes(totalsOf(total), tree, surroundings);
    expect(finding && describeFinding(finding, 'en').message).toBe(
      '2 cells of the declared total could not be compared with the units below: a cell it needs is not a usable number',
    );
  });
});

describe('confirmed and reference figures', () => {
  it('are compared, the difference shown, and neither is an error', () => {
    const total = totalOf(units.district, {
      computed: row(12, 0, 0, uncalculated),
      confirmed: row(15, 0, 0, blank),
      reference: row(10, 0, 0, blank),
    });
    const findings = checkNodes(totalsOf(total), tree, surroundings);
    expect(findings.map(({ code, severity, kind, difference }) => [code, severity, kind, difference])).toEqual([
      ['confirmed-difference', 'info', 'confirmed', '3'],
      ['reference-difference', 'warning', 'reference', '-2'],
    ]);
  });

  it('say how much of the sum is there', () => {
    const total = totalOf(units.district, {
      computed: row(12, 0, 0, uncalculated),
      confirmed: row(15, 0, 0, blank),
      coverage: partly,
    });
    const [finding] = checkNodes(totalsOf(total), tree, surroundings);
    expect(finding && describeFinding(finding, 'zh-CN').message).toBe(
      '“01 非公企业”的“01 单位总数”核定数 15 个，本级加下级合计 12 个，相差 3 个（下级 2 份中已通过 1 份）',
    );
  });
});
