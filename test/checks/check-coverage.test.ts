import { describe, expect, it } from 'vitest';
import { checkCoverage } from '../../src/checks/check-coverage.ts';
import { checkMissing } from '../../src/checks/check-missing.ts';
import { describeFinding } from '../../src/model/describe-finding.ts';
import { scaled } from '../../src/model/quantity.ts';
import { tableForm } from './build-form.ts';
import { totalOf, tree, units } from './build-tree.ts';

const form = tableForm({ firms: '非公企业' }, { total: '单位总数' });
const period = { frequency: 'quarter', year: 2020, index: 1 } as const;

describe('coverage', () => {
  it('is told at every total over units below that is not complete, by count and by weight', () => {
    const partly = { due: 3, received: 2, accepted: 2, contributing: 2, byWeight: scaled(99_999, 5) };
    const totals = {
      form,
      units: new Map([
        ['1', totalOf(units.district, { coverage: partly })],
        ['10', totalOf(units.park, {})],
        ['1011', totalOf(units.first, { coverage: { ...partly, due: 1, received: 0, accepted: 0 } })],
      ]),
      rows: [],
    };
    const findings = checkCoverage(totals, tree, '2020-Q1');
    expect(findings.map((finding) => [finding.unit, finding.code, finding.severity])).toEqual([
      ['1', 'coverage-partial', 'info'],
    ]);
    // 99.999 % is cut to 99.9 %, since 100 % would say that nothing is missing.
    expect(findings[0] && describeFinding(findings[0], 'zh-CN').message).toBe(
      'T1 试表 应报 3 份，已收 2 份，通过 2 份（按上期数约占 99.9%）；合计只含已通过的',
    );
  });
});

describe('missing returns', () => {
  it('are named with the unit that owes them, and only they are', () => {
    const findings = checkMissing(
      [
        { unit: '1011', form: 'T1', period, kind: 'own', status: 'missing' },
        { unit: '1012', form: 'T1', period, kind: 'own', status: 'sent-back' },
      ],
      tree,
      () => form,
    );
    expect(findings.map((finding) => [finding.code, finding.severity, finding.unit, finding.unitName])).toEqual([
      ['return-missing', 'warning', '1011', '一社区'],
    ]);
    expect(findings.map((finding) => describeFinding(finding, 'zh-CN'))).toEqual([
      {
        title: '未报',
        message: '1011 一社区 应报的 T1 试表（本级，2020-Q1）还没有收到',
        advice: '请提醒 1011 一社区 尽快报送。',
      },
    ]);
  });
});
