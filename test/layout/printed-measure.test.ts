import { describe, expect, it } from 'vitest';
import { plainColumnLabel, printedColumnLabel } from '../../src/layout/printed-column-label.ts';
import { columnMeasure, formMeasure, hasRowMeasures, rowMeasure } from '../../src/layout/printed-measure.ts';
import { handMadeForm } from './hand-made-form.ts';

describe('where a measure is printed', () => {
  it('stands at the top when the whole form has one, with % behind the columns that are rates', () => {
    const form = handMadeForm({
      code: 'T01',
      title: '表',
      unitMeasure: '个',
      items: [{ code: '01', label: '甲' }],
      columns: [
        { code: '1', label: '总数' },
        { code: '2', label: '覆盖率', unitMeasure: '%' },
      ],
    });
    expect(formMeasure(form)).toBe('个');
    expect(hasRowMeasures(form)).toBe(false);
    expect([0, 1].map((column) => columnMeasure(form, column))).toEqual([undefined, '%']);
    expect(printedColumnLabel(form, 1, 'zh-CN')).toBe('覆盖率\n（%）');
    expect(plainColumnLabel('覆盖率\n (%)', '%')).toBe('覆盖率');
    expect(plainColumnLabel('总数（个）', '%')).toBe('总数（个）');
  });

  it('stands in the rows when they differ', () => {
    const form = handMadeForm({
      code: 'T02',
      title: '表',
      items: [
        { code: '01', label: '总值', unitMeasure: '亿元' },
        { code: '05', label: '税收', unitMeasure: '万元' },
      ],
      columns: [
        { code: '1', label: '累计' },
        { code: '4', label: '增速', unitMeasure: '%' },
      ],
    });
    expect(hasRowMeasures(form)).toBe(true);
    expect([0, 1].map((item) => rowMeasure(form, item))).toEqual(['亿元', '万元']);
    expect(formMeasure(form)).toBeUndefined();
  });

  it('stands behind the columns of a list', () => {
    const form = handMadeForm({
      code: 'L01',
      title: '台账',
      columns: [
        { code: '1', label: '代码', type: 'text' },
        { code: '5', label: '总投资', type: 'decimal', unitMeasure: '亿元' },
      ],
    });
    expect([0, 1].map((column) => columnMeasure(form, column))).toEqual([undefined, '亿元']);
    expect(formMeasure(form)).toBeUndefined();
  });
});
