import { describe, expect, it } from 'vitest';
import { checkRules } from '../../src/checks/check-rules.ts';
import { operandsFor } from '../../src/forms/cell-operands.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { describeFinding } from '../../src/model/describe-finding.ts';
import type { Entry } from './build-return.ts';
import { blank, returnOf } from './build-return.ts';

// Cut from the sample catalogue (catalogue.md, DJ01 and JJ02) to what the tests need.
const text = `
form: DJ01
version: 1
title: 基层党组织设置与覆盖
frequency: quarter
filedBy: { community: [own] }
defaults: { type: integer, unitMeasure: 个 }
columns:
  - { id: total,    code: 1, label: 单位总数 }
  - { id: single,   code: 3, label: 单独组建 }
  - { id: joint,    code: 4, label: 联合组建 }
  - { id: covered,  code: 5, label: 已覆盖, formula: 'single + joint' }
  - { id: coverage, code: 6, label: 组织覆盖率, type: decimal, decimals: 2, unitMeasure: '%', formula: 'RATIO(covered, total) * 100' }
items:
  - { id: firms,     code: '09', label: 非公企业 }
  - { id: societies, code: '10', label: 社会组织 }
  - { id: all,       code: '11', label: 合计, formula: 'SUM(firms:societies)', entry: typed }
rules:
  - { id: DJ01-01, label: 已覆盖不大于单位总数, rule: 'covered <= total' }
  - { id: DJ01-02, label: 覆盖率不大幅下降, severity: warning, rule: 'all.coverage >= PREVIOUS(all.coverage) - 5', advice: 请说明下降原因 }
---
form: JJ02
version: 1
kind: list
title: 产业项目台账
frequency: quarter
filedBy: { community: [own] }
list: { key: [project] }
columns:
  - { id: project,    code: 1, label: 项目代码, type: text }
  - { id: name,       code: 2, label: 名称, type: text }
  - { id: done,       code: 10, label: 本年完成, type: decimal, decimals: 4, unitMeasure: 亿元 }
  - { id: cumulative, code: 11, label: 累计完成, type: decimal, decimals: 4, unitMeasure: 亿元 }
rules:
  - { id: JJ02-01, label: 本年完成不大于累计完成, rule: 'done <= cumulative' }
  - { id: JJ02-02, label: 名称不重复, severity: warning, rule: 'COUNTIF(JJ02!name, name) = 1' }
`;
const catalogue = loadCatalogue([{ file: 'forms/test.yaml', text }]);

function check(code: string, rows: readonly (readonly Entry[])[]) {
  const form = catalogue.forms.get(code);
  if (form === undefined) throw new Error(`no form ${code}`);
  const edition = catalogue.edition(code, { level: 'community', unitKind: 'urban', kind: 'own' });
  const ret = returnOf(form, rows);
  const operands = operandsFor(edition, ret.values, {});
  return checkRules(ret, edition, (row) => operands(row ?? 0));
}

const uncalculated: Entry = { state: 'notCalculated' };

describe('rules as a form file writes them', () => {
  it('fail in words a filler understands, at the cells that Excel shows', () => {
    const { findings } = check('DJ01', [
      [10, 8, 4, 12, uncalculated],
      [5, 2, 3, 5, uncalculated],
      [16, 10, 7, 17, uncalculated],
    ]);
    expect(
      findings
        .filter((finding) => finding.outcome === 'failed')
        .map((finding) => [finding.cell, describeFinding(finding, 'zh-CN').message]),
    ).toEqual([
      ['F5', '“DJ01-01 已覆盖不大于单位总数”不成立（09 非公企业）：左边 12 个，右边 10 个，相差 2 个（单元格 F5、C5）'],
      ['F7', '“DJ01-01 已覆盖不大于单位总数”不成立（11 合计）：左边 17 个，右边 16 个，相差 1 个（单元格 F7、C7）'],
      ['C7', expect.stringContaining('不成立（1 单位总数）：左边 16 个，右边 15 个，相差 1 个')],
    ]);
  });

  it('are undecided, and said to be, without the period before', () => {
    const { findings } = check('DJ01', [
      [10, 6, 4, 10, uncalculated],
      [5, 2, 3, 5, uncalculated],
      [15, 8, 7, 15, uncalculated],
    ]);
    expect(findings.map((finding) => [finding.code, describeFinding(finding, 'zh-CN').message])).toEqual([
      ['rule-undecided', '“DJ01-02 覆盖率不大幅下降”有 1 处暂不能判定：本次没有提供相关数据'],
    ]);
  });

  it('are listed as undecided where a cell they need is blank', () => {
    const { findings } = check('DJ01', [
      [10, blank, 4, blank, uncalculated],
      [5, 2, 3, 5, uncalculated],
      [15, 8, 7, 15, uncalculated],
    ]);
    expect(findings.map((finding) => finding.rule)).toEqual(['DJ01-01', 'DJ01-02', 'DJ01-all']);
  });

  it('hold row by row in a list', () => {
    const { findings } = check('JJ02', [
      ['P1', '甲', 1.5, 2],
      ['P2', '乙', 2.5, 2],
      ['P3', '甲', 0, 0],
    ]);
    expect(findings.map((finding) => [finding.cell, describeFinding(finding, 'zh-CN').message])).toEqual([
      [
        'E6',
        '“JJ02-01 本年完成不大于累计完成”不成立（第 6 行 P2）：左边 2.5 亿元，右边 2 亿元，相差 0.5 亿元（单元格 E6、F6）',
      ],
      ['D5', '“JJ02-02 名称不重复”不成立（第 5 行 P1）：左边 2，右边 1，相差 1'],
      ['D7', '“JJ02-02 名称不重复”不成立（第 7 行 P3）：左边 2，右边 1，相差 1'],
    ]);
  });
});
