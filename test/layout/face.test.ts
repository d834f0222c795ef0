import { describe, expect, it } from 'vitest';
import { faceText, faceValue } from '../../src/layout/face-text.ts';
import { parsePeriodTitle, periodTitle } from '../../src/layout/period-title.ts';
import { plainItemLabel, printedItemLabel } from '../../src/layout/printed-item-label.ts';
import { parsePeriod } from '../../src/model/period.ts';
import { handMadeForm } from './hand-made-form.ts';

describe('the face of a template', () => {
  it('is read back as it was printed, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      expect(faceValue('unit', faceText('unit', '520115001 云岭街道', language))).toBe('520115001 云岭街道');
    }
    expect(faceValue('unit', ' 填报单位 : 01 甲 ')).toBe('01 甲');
    expect(faceValue('unit', '报告期：2020年')).toBeUndefined();
  });

  it('prints every period so that it is read back', () => {
    const periods = ['2020', '2020-Q1', '2020-Q4', '2020-01', '2020-12'].flatMap((text) => parsePeriod(text) ?? []);
    expect(periods.map((period) => periodTitle(period, 'zh-CN'))).toEqual([
      '2020年',
      '2020年第一季度',
      '2020年第四季度',
      '2020年1月',
      '2020年12月',
    ]);
    for (const period of periods) {
      expect(parsePeriodTitle(periodTitle(period, 'zh-CN'))).toEqual(period);
      expect(parsePeriodTitle(periodTitle(period, 'en'))).toEqual(period);
    }
  });

  it('reads periods as people write them', () => {
    for (const text of ['2020年1季度', '2020年第1季度', '2020年一季度', ' 2020Q1 ']) {
      expect(parsePeriodTitle(text)).toEqual({ frequency: 'quarter', year: 2020, index: 1 });
    }
    expect(parsePeriodTitle('2020年度')).toEqual({ frequency: 'year', year: 2020, index: 1 });
    expect(parsePeriodTitle('2020年第五季度')).toBeUndefined();
    expect(parsePeriodTitle('去年')).toBeUndefined();
  });

  it('marks the first part of a whole with 其中 and indents the others as far', () => {
    const form = handMadeForm({
      code: 'T01',
      title: '表',
      items: [
        { code: '06', label: '学校' },
        { code: '07', label: '民办', parent: 0 },
        { code: '08', label: '公办', parent: 0 },
      ],
      columns: [{ code: '1', label: '数' }],
    });
    const printed = [0, 1, 2].map((item) => printedItemLabel(form, item, 'zh-CN'));
    expect(printed).toEqual(['学校', '　其中：民办', '　　　　公办']);
    expect(printed.map(plainItemLabel)).toEqual(['学校', '民办', '公办']);
  });
});
