import { describe, expect, it } from 'vitest';
import { takeInFile } from '../../src/intake/take-in-file.ts';
import { integer } from '../../src/model/quantity.ts';
import { context } from './collection.ts';
import type { Drawn } from './drawn-workbook.ts';
import { drawWorkbook } from './drawn-workbook.ts';
import { advice, codes, held, messages, takeIn } from './taken-in.ts';

const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs>';

/** One cell of BB01 and what becomes of it: `value | codes`. */
function one(name: string, content: Drawn): string {
  const intake = takeIn({ sheets: [{ form: 'BB01', values: { [name]: content } }], more: { styles } });
  const value = held(intake.returns[0])[name] ?? 'blank';
  return [value, ...codes(intake).map((text) => text.split(' ')[0])].join(' ');
}

const number = (value: string, style = 0): Drawn => ({ attributes: `s="${style}"`, inner: `<v>${value}</v>` });

// Declared decimals: gdp 2 (亿元), tax 0 (万元), share 2 (%); see collection.ts.
describe('cells by type', () => {
  it.each<[string, string, Drawn, string]>([
    ['a number', 'gdp.current', 1.1, '1.1'],
    ['a zero', 'gdp.current', 0, '0'],
    ['a number as text', 'gdp.current', '１２．５', '12.5 cell-normalised'],
    ['another measure', 'gdp.current', '120000万元', '12 cell-normalised'],
    ['a measure that does not fit', 'gdp.current', '12吨', 'unreadable cell-other-measure'],
    ['something ambiguous', 'gdp.current', '1,5', 'unreadable cell-unreadable'],
    ['none or not applicable', 'gdp.current', '无', 'unreadable cell-none-ambiguous'],
    ['not applicable', 'gdp.current', '—', 'notApplicable'],
    ['below the smallest unit', 'gdp.current', '…', 'belowUnit'],
    ['too many digits', 'gdp.current', '1234567890123456', 'unreadable cell-too-precise'],
    ['a number of 10^15', 'gdp.current', number('1e15'), 'unreadable cell-too-large'],
    ['a number beyond doubles', 'gdp.current', number('1e309'), 'unreadable cell-too-large'],
    ['surplus decimals', 'gdp.current', 1.234, '1.23 cell-surplus-decimals'],
    ['half a piece', 'tax.current', 1.5, '2 cell-not-whole'],
    ['an error', 'gdp.current', { attributes: 't="e"', inner: '<v>#REF!</v>' }, 'unreadable cell-error'],
    ['a formula never calculated', 'gdp.current', { inner: '<f>1+1</f>' }, 'blank cell-not-calculated'],
    ['a formula with a result', 'gdp.current', { inner: '<f>1+1</f><v>2</v>' }, '2'],
    ['a formula with an empty result', 'gdp.current', { attributes: 't="str"', inner: '<f>""</f><v></v>' }, 'blank'],
    [
      'a value of another file',
      'gdp.current',
      { inner: '<f>[1]a!B2</f><v>2</v>' },
      '2 file-external-links cell-external',
    ],
    ['a boolean', 'gdp.current', { attributes: 't="b"', inner: '<v>1</v>' }, 'unreadable cell-unreadable'],
    ['a number shown as a date', 'gdp.current', number('43921', 1), 'unreadable cell-unreadable'],
    ['a percentage by format', 'share.current', number('0.1234', 2), '12.34 percent-converted'],
    ['a percentage in text', 'share.current', '12.34%', '12.34 cell-normalised'],
    ['a percent format elsewhere', 'gdp.current', number('0.5', 2), 'unreadable cell-unreadable'],
    ['a date', 'gdp.asOf', number('43921', 1), '43921'],
    ['an ISO date', 'gdp.asOf', { attributes: 't="d"', inner: '<v>2020-03-31</v>' }, '43921'],
    ['a date in text', 'gdp.asOf', '2020年3月31日', '43921 cell-normalised'],
    ['a date in ISO text', 'gdp.asOf', '2020-03-31', '43921'],
    ['a date whose format is lost', 'gdp.asOf', 43921, '43921 cell-normalised'],
    ['a date in eight digits', 'gdp.asOf', 20200331, '43921 cell-normalised'],
    ['a date that does not exist', 'gdp.asOf', '2020-02-30', 'unreadable cell-unreadable'],
    ['a date with two meanings', 'gdp.asOf', '3/4/2020', 'unreadable cell-unreadable'],
    ['yes', 'gdp.mark', '是', '1'],
    ['no', 'gdp.mark', '否', '0'],
    ['a tick', 'gdp.mark', '√', '1 cell-normalised'],
    ['a cross', 'gdp.mark', '×', '0 cell-normalised'],
    ['Y', 'gdp.mark', 'Ｙ', '1 cell-normalised'],
    ['a zero for no', 'gdp.mark', 0, '0 cell-normalised'],
    ['TRUE', 'gdp.mark', { attributes: 't="b"', inner: '<v>1</v>' }, '1 cell-normalised'],
    ['neither yes nor no', 'gdp.mark', '也许', 'unreadable cell-unreadable'],
    ['a text that is dangerous elsewhere', 'gdp.current', '=cmd()', 'unreadable cell-unreadable'],
    ['__proto__', 'gdp.current', '__proto__', 'unreadable cell-unreadable'],
    ['constructor for yes', 'gdp.mark', 'constructor', 'unreadable cell-unreadable'],
  ])('reads %s', (_, name, content, expected) => {
    expect(one(name, content)).toBe(expected);
  });

  it('says what was written and what is expected', () => {
    const intake = takeIn({ sheets: [{ form: 'BB01', values: { 'gdp.current': '约5', 'gdp.base': '１２' } }] });
    expect(messages(intake, 'cell-unreadable')).toEqual(['“01 生产总值”的“1 本年累计”填的是“约5”，这里应填数字']);
    expect(messages(intake, 'cell-normalised')).toEqual(['“01 生产总值”的“2 上年同期”写的是“１２”，按 12 读入']);
  });
});

describe('lists', () => {
  const list = (values: Record<string, Drawn>) => takeIn({ sheets: [{ form: 'CC01', values }] });

  it('reads filled rows only, wherever they stand, and keeps codes as written', () => {
    const intake = list({
      '0.project': 'X1',
      '0.industry': '01',
      '0.amount': 1,
      '2.project': '0007',
      '2.industry': '02 新材料',
    });
    expect(held(intake.returns[0])).toEqual({
      '0.project': 'X1',
      '0.industry': '01',
      '0.amount': '1',
      '0.double': '2',
      '1.project': '0007',
      '1.industry': '02',
    });
    expect([...(intake.returns[0]?.addresses.rows ?? [])]).toEqual([9, 11]);
  });

  it('takes a number 1 for 01, and a number 10 for 10, and leaves other texts alone', () => {
    const intake = list({
      '0.project': 20200001,
      '0.industry': 1,
      '1.project': 'b',
      '1.industry': 10,
      '2.project': 'c',
      '2.industry': '矿业',
    });
    const texts = held(intake.returns[0]);
    expect([texts['0.project'], texts['0.industry'], texts['1.industry'], texts['2.industry']]).toEqual([
      '20200001',
      '01',
      '10',
      '矿业',
    ]);
    expect(messages(intake, 'cell-normalised')).toEqual(['“第 9 行（20200001）”的“2 产业”写的是“1”，按 01 读入']);
  });

  it('passes over sums and footers', () => {
    const intake = takeIn({
      sheets: [
        { form: 'CC01', values: { '0.project': 'X1', '0.amount': 1, '1.amount': 1 }, cells: { A10: '合计', D13: 7 } },
      ],
    });
    expect(held(intake.returns[0])).toEqual({ '0.project': 'X1', '0.amount': '1', '0.double': '2' });
  });

  it('finds keys of 16 digits that Excel has already cut', () => {
    expect(codes(list({ '0.project': { inner: '<v>1234567890123456</v>' } }))).toEqual(['cell-too-precise B9']);
  });
});

describe('closed, prefilled and computed cells', () => {
  const sheet = (values: Record<string, Drawn>) => ({ sheets: [{ form: 'AA01', values }] });

  it('keeps a known prefilled value and names one that was typed over it', () => {
    // A community counts itself as one urban community.
    const intake = takeIn({ unit: 'C011', ...sheet({ 'urban.total': 3 }) }, 'C011.xlsx');
    expect(held(intake.returns[0])['urban.total']).toBe('1');
    expect(messages(intake, 'prefilled-changed')).toEqual([
      '“01 城市社区”的“1 单位总数”由系统代填 1，文件中是“3”，仍按 1 计',
    ]);
    expect(codes(takeIn({ unit: 'C011', ...sheet({ 'urban.total': 1 }) }, 'C011.xlsx'))).toEqual([]);
  });

  it('asks the context for other sources', () => {
    const bytes = drawWorkbook(sheet({ 'urban.total': 3 }));
    const intake = takeInFile({ path: 'P01.xlsx', bytes }, { ...context, knownValue: () => integer(8) });
    expect(held(intake.returns[0])['urban.total']).toBe('8');
  });

  it('calculates computed cells and takes what the file shows there as evidence', () => {
    const stale = { inner: '<f>SUM(1)</f><v>99</v>' };
    const values = {
      'schools.total': 5,
      'schools.covered': 3,
      'firms.total': 2,
      'firms.covered': 1,
      'urban.covered': 0,
    };
    const intake = takeIn(
      sheet({ ...values, 'all.total': stale, 'all.covered': 4, 'schools.rate': { inner: '<f>1</f><v>60</v>' } }),
    );
    expect(codes(intake, [])).toEqual(['computed-stale C13', 'computed-overtyped D13']);
    expect(messages(intake, 'computed-stale')).toEqual([
      '“05 合计”的“1 单位总数”在文件里是 99，按所填的数应为 7，以后者为准',
    ]);
    expect(held(intake.returns[0])['all.covered']).toBe('4');
  });

  it('says once that a wrong figure was typed over a formula', () => {
    const values = { 'schools.total': 5, 'schools.covered': 3, 'schools.rate': 75 };
    const intake = takeIn(sheet(values));
    expect(codes(intake, [])).toEqual(['computed-overtyped E10']);
    expect(intake.findings[0]).toMatchObject({ severity: 'warning', expected: '60', actual: '75' });
    expect(messages(intake, 'computed-overtyped')).toEqual([
      '“02 学校”的“3 覆盖率”应由公式计算，文件里是直接填的“75”（应为 60），仍以计算结果为准',
    ]);
  });

  it('says once for a file that its program does not calculate, where no formula has a result', () => {
    const values = { 'schools.total': 5, 'schools.covered': 3 };
    const blank = (rate?: number) =>
      takeIn(
        {
          unit: 'S01',
          sheets: [sheet({ ...values }).sheets[0], sheet({ 'schools.rate': rate }).sheets[0]].flatMap((one, index) =>
            one
              ? [
                  {
                    ...one,
                    kind: index === 0 ? ('own' as const) : ('declared' as const),
                    values: { ...values, ...one.values },
                  },
                ]
              : [],
          ),
        },
        'S01.xlsx',
      );
    const [absent, ...more] = blank().findings;
    expect([more, absent?.code, absent?.unit, absent?.sheet]).toEqual([[], 'computed-absent', 'S01', undefined]);
    expect(blank(60).findings.map(({ code }) => code)).toEqual(['computed-overtyped']);
  });

  it('speaks of number formats only where a number became a date', () => {
    const shown = (name: string, content: Drawn) =>
      advice(takeIn({ sheets: [{ form: 'BB01', values: { [name]: content } }], more: { styles } }), 'cell-unreadable');
    expect([shown('gdp.mark', '也许'), shown('gdp.asOf', '三月'), shown('gdp.current', '约5')]).toEqual([
      ['请更正。'],
      ['请更正。'],
      ['请更正。'],
    ]);
    expect(shown('gdp.current', number('43921', 1))).toEqual([
      '数字变成了日期的，请先把单元格格式改为“常规”（“开始”→“数字”）再重填。请更正。',
    ]);
  });

  it('marks what stands in a closed cell, and leaves it out', () => {
    const closed = (content: Drawn) => codes(takeIn({ sheets: [{ form: 'BB01', values: { 'area.mark': content } }] }));
    expect([closed(7), closed('是'), closed('×'), closed(0)]).toEqual([
      ['closed-cell-filled F12'],
      ['closed-cell-filled F12'],
      [],
      [],
    ]);
  });

  it('finds figures in hidden columns', () => {
    const before = '<cols><col min="3" max="3" hidden="1"/></cols>';
    const intake = takeIn({ sheets: [{ form: 'AA01', values: { 'schools.total': 5 }, before }] });
    expect(codes(intake)).toEqual(['cells-hidden C10']);
  });

  it('finds figures under merged cells, where the first of them shows', () => {
    const after = '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="C10:D10"/></mergeCells>';
    const values = { 'schools.total': 5, 'schools.covered': 4 };
    const intake = takeIn({ sheets: [{ form: 'AA01', values, after }] });
    expect(codes(intake)).toEqual(['cells-hidden D10']);
    expect(held(intake.returns[0])['schools.covered']).toBe('4');
  });
});

describe('nil, disputes and explanations', () => {
  it('reads a nil return as zeros', () => {
    const intake = takeIn({ sheets: [{ form: 'BB01', cells: { B6: '✓' } }] });
    expect(codes(intake)).toEqual([]);
    expect(intake.returns[0]?.nil).toBe(true);
    expect(held(intake.returns[0])['gdp.current']).toBe('0');
  });

  it('finds a nil return with figures, and keeps these', () => {
    const intake = takeIn({ sheets: [{ form: 'BB01', values: { 'gdp.current': 3 }, cells: { B6: '✓' } }] });
    expect(codes(intake)).toEqual(['nil-contradicted D9']);
    expect([intake.returns[0]?.nil, held(intake.returns[0])['gdp.current']]).toEqual([false, '3']);
  });

  it('names every cell that contradicts a nil return', () => {
    const figures = { 'gdp.current': 3, 'tax.base': 4, 'gdp.base': 0 };
    const intake = takeIn({ sheets: [{ form: 'BB01', values: figures, cells: { B6: '✓' } }] });
    expect(messages(intake, 'nil-contradicted')).toEqual([
      '“本表无业务”选了 ✓，但有 2 格填了不为 0 的内容（单元格 D9、E10）',
    ]);
  });

  it('reads explanations by rule and disputes by row', () => {
    const intake = takeIn({
      sheets: [
        {
          form: 'AA01',
          explanations: { 'AA01-02': '企业已迁出' },
          change: (cells, layout) => void cells.set(`F${layout.itemRows[0]}`, '应为 2'),
        },
      ],
    });
    expect([...(intake.returns[0]?.explanations ?? [])]).toEqual([['AA01-02', '企业已迁出']]);
    expect(messages(intake, 'disputed')).toEqual(['对“01 城市社区”代填的数有异议：应为 2']);
  });
});
