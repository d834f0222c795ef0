import { describe, expect, it } from 'vitest';
import { checkAcrossUnits } from '../../src/checks/check-across-units.ts';
import { checkValues } from '../../src/checks/check-values.ts';
import { describeFinding } from '../../src/model/describe-finding.ts';
import { editionOf, listForm } from './build-form.ts';
import type { Entry } from './build-return.ts';
import { blank, place, returnOf, valuesOf } from './build-return.ts';

const text = { type: 'text', unitMeasure: '' } as const;
const status = ['在建', '竣工'].map((code) => ({ code, label: { zh: code, en: code } }));
const form = listForm(
  { project: '项目代码', industry: '产业', investment: '总投资', signedOn: '签约', status: '状态' },
  {
    project: text,
    industry: { ...text, codes: [{ code: '01', label: { zh: '绿色化工', en: 'Green chemistry' } }] },
    investment: { type: 'decimal', decimals: 4, unitMeasure: '亿元' },
    signedOn: { type: 'date', unitMeasure: '', required: false },
    status: { ...text, codes: status },
  },
  { unique: 'district', vanished: 'warning' },
);

function words(rows: readonly (readonly Entry[])[]) {
  return checkValues(returnOf(form, rows), editionOf(form)).map((finding) => ({
    code: finding.code,
    cell: finding.cell,
    message: describeFinding(finding, 'zh-CN').message,
  }));
}

describe('checking the rows of a list', () => {
  it('accepts complete rows, choices by code, label or both, and ignores blank rows', () => {
    expect(
      words([
        ['P1', '01', 1.5, blank, '在建'],
        [blank, blank, blank, blank, blank],
        ['P2', '01 绿色化工', 0, 43921, '竣工'],
      ]),
    ).toEqual([]);
  });

  it('names a missing column entry by the row as Excel numbers it and its key', () => {
    expect(words([['P1', '01', blank, blank, '在建']])).toEqual([
      {
        code: 'list-cell-blank',
        cell: 'E5',
        message: '“第 5 行 P1”的“03 总投资”没有填，这里应填数字',
      },
    ]);
  });

  it('lists the choices where an entry is none of them', () => {
    expect(words([['P1', '01', 1, blank, '停工']])).toEqual([
      {
        code: 'cell-code-unknown',
        cell: 'G5',
        message: '“第 5 行 P1”的“05 状态”填的是“停工”，可选的有：在建、竣工',
      },
    ]);
  });

  it('finds a row without a key and a key used twice', () => {
    expect(
      words([
        ['P1', '01', 1, blank, '在建'],
        [blank, '01', 2, blank, '在建'],
        ['P1', '01', 3, blank, '在建'],
      ]),
    ).toEqual([
      { code: 'list-key-missing', cell: 'C6', message: '“第 6 行”没有填“01 项目代码”，无法与上期和其他单位核对' },
      { code: 'list-key-duplicate', cell: 'C7', message: '“第 7 行”的“01 项目代码”与“第 5 行”重复：P1' },
    ]);
  });

  it('wonders about an empty list, unless it is declared nil', () => {
    expect(words([])).toEqual([{ code: 'list-empty', cell: undefined, message: '这张台账一行也没有填' }]);
    expect(checkValues(returnOf(form, [], { nil: true }), editionOf(form))).toEqual([]);
  });
});

describe('comparing the lists of a district', () => {
  const surroundings = { titleOf: (unit: string) => `${unit} 园区`, previousOf: () => undefined };
  const first = returnOf(form, [['P1', '01', 1, blank, '在建']], { unit: '110' });
  const second = returnOf(
    form,
    [
      ['P2', '01', 1, blank, '在建'],
      ['P1', '01', 2, blank, '在建'],
    ],
    { unit: '120' },
  );

  it('finds a key that two units use, at both of them', () => {
    const findings = checkAcrossUnits(form, [first, second], surroundings);
    expect(findings.map((finding) => [finding.unit, finding.cell, finding.rowKey])).toEqual([
      ['110', 'C5', 'P1'],
      ['120', 'C6', 'P1'],
    ]);
    expect(findings[0]).toEqual({
      ...place,
      unit: '110',
      form: 'L1',
      sheet: 'L1',
      column: 'project',
      rowKey: 'P1',
      cell: 'C5',
      code: 'list-key-shared',
      severity: 'error',
      actual: 'P1',
      parameters: {
        item: { zh: '第 5 行 P1', en: 'row 5, P1' },
        column: { zh: '01 项目代码', en: '01 项目代码' },
        actual: 'P1',
        others: { zh: '120 园区', en: '120 园区' },
      },
    });
  });

  it('lets units share keys where keys are unique within the unit only', () => {
    const within = listForm({ project: '项目代码' }, { project: text }, { unique: 'unit' });
    const returns = ['110', '120'].map((unit) => returnOf(within, [['P1']], { unit }));
    expect(checkAcrossUnits(within, returns, surroundings)).toEqual([]);
  });

  it('misses a key of last period, unless another unit has taken it over', () => {
    const period = { frequency: 'quarter', year: 2019, index: 4 } as const;
    const values = valuesOf(form, [
      ['P1', '01', 1, blank, '在建'],
      ['P2', '01', 1, blank, '在建'],
      ['P3', '01', 1, blank, '在建'],
    ]);
    const previousOf = (unit: string) => (unit === '110' ? { period, values } : undefined);
    const other = returnOf(form, [['P2', '01', 1, blank, '在建']], { unit: '120' });
    const findings = checkAcrossUnits(form, [first, other], { ...surroundings, previousOf });
    expect(findings.map((finding) => [finding.code, finding.severity, finding.unit, finding.rowKey])).toEqual([
      ['list-key-vanished', 'warning', '110', 'P3'],
    ]);
    expect(findings.map((finding) => describeFinding(finding, 'zh-CN').message)).toEqual([
      '上期台账（2019-Q4）里“01 项目代码”为 P3 的一行，本期没有了',
    ]);
  });
});
