import { describe, expect, it } from 'vitest';
import { checkValues } from '../../src/checks/check-values.ts';
import { describeFinding } from '../../src/model/describe-finding.ts';
import { editionOf, tableForm } from './build-form.ts';
import { blank, place, returnOf } from './build-return.ts';

const form = tableForm(
  { firms: '非公企业', societies: '社会组织' },
  { total: '单位总数', rate: '覆盖率', active: '是否活跃' },
  {
    rate: { type: 'decimal', decimals: 2, unitMeasure: '%', maximum: 100 },
    active: { type: 'yesNo', unitMeasure: '' },
  },
);
const edition = editionOf(form);

function words(rows: Parameters<typeof returnOf>[1], changes: Parameters<typeof returnOf>[2] = {}) {
  return checkValues(returnOf(form, rows, changes), edition).map((finding) => ({
    code: finding.code,
    cell: finding.cell,
    message: describeFinding(finding, 'zh-CN').message,
  }));
}

describe('checking the values of a table', () => {
  it('has nothing to say of a return that is filled in', () => {
    expect(
      words([
        [0, 12.5, 1],
        [7, 100, 0],
      ]),
    ).toEqual([]);
  });

  it('names a blank cell by its titles and its address', () => {
    const ret = returnOf(form, [
      [blank, 12.5, 1],
      [7, 100, 0],
    ]);
    expect(checkValues(ret, edition)).toEqual([
      {
        ...place,
        form: 'T1',
        sheet: 'T1',
        item: 'firms',
        column: 'total',
        cell: 'C5', // the first data cell of returnOf
        code: 'cell-blank',
        severity: 'error',
        parameters: {
          item: { zh: '01 非公企业', en: '01 非公企业' },
          column: { zh: '01 单位总数', en: '01 单位总数' },
          expected: { zh: '整数', en: 'a whole number' },
        },
      },
    ]);
  });

  it('asks for yes or no where no number is wanted', () => {
    expect(
      words([
        [1, 12.5, blank],
        [7, 100, 0],
      ]),
    ).toEqual([
      { code: 'cell-unanswered', cell: 'E5', message: '“01 非公企业”的“03 是否活跃”没有填，这里应填“是”或“否”' },
    ]);
  });

  it('says once that nothing is filled in, instead of naming every cell', () => {
    expect(
      words([
        [blank, blank, blank],
        [blank, blank, blank],
      ]),
    ).toEqual([{ code: 'return-blank', cell: undefined, message: '这张表要填的 6 格都是空的' }]);
  });

  it('asks nothing of a nil return', () => {
    expect(
      words(
        [
          [blank, blank, blank],
          [blank, blank, blank],
        ],
        { nil: true },
      ),
    ).toEqual([]);
  });

  it('leaves alone what is closed, not applicable, below the unit or reported while reading', () => {
    expect(
      words([
        [{ state: 'closed' }, { state: 'notApplicable' }, 1],
        [{ state: 'belowUnit' }, { state: 'unreadable' }, 0],
      ]),
    ).toEqual([]);
  });

  it('compares figures with their bounds', () => {
    expect(
      words([
        [-1, 100.01, 1],
        [0, 0, 0],
      ]),
    ).toEqual([
      { code: 'cell-below-minimum', cell: 'C5', message: '“01 非公企业”的“01 单位总数”填的是 -1 个，不应小于 0 个' },
      { code: 'cell-above-maximum', cell: 'D5', message: '“01 非公企业”的“02 覆盖率”填的是 100.01 %，不应大于 100 %' },
    ]);
  });

  it('lets an adjustment be signed and leave cells blank', () => {
    expect(
      words(
        [
          [-1, blank, blank],
          [blank, blank, blank],
        ],
        { kind: 'adjustment' },
      ),
    ).toEqual([]);
  });

  it('asks of a confirmed return only what rolls up as confirmed', () => {
    const confirmed = tableForm(
      { gdp: '地区生产总值', tax: '税收收入' },
      { current: '本年累计' },
      { 'gdp.current': { aggregation: { kind: 'confirmed' } } },
    );
    const ret = returnOf(confirmed, [[blank], [blank]], { kind: 'confirmed' });
    expect(checkValues(ret, editionOf(confirmed)).map(({ code, item }) => [code, item])).toEqual([
      ['cell-blank', 'gdp'],
    ]);
  });

  it('does not ask for a cell that is not open for this filer, computed, prefilled or optional', () => {
    const partly = tableForm(
      { all: '合计' },
      { a: '甲', b: '乙', c: '丙', d: '丁', e: '戊' },
      {
        a: { origin: 'computed' },
        b: { origin: 'prefilled' },
        c: { required: false },
        d: { closed: true },
      },
    );
    const ret = returnOf(partly, [[blank, blank, blank, blank, 1]]);
    expect(checkValues(ret, editionOf(partly))).toEqual([]);
  });
});
