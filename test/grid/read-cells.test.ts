import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/grid/read-workbook.ts';
import { cellsOf, listedCells } from './listed-cells.ts';
import { rawWorkbook, workbookOfRows } from './raw-workbook.ts';

// Expected values are what Excel shows for these parts; sections are those of ECMA-376-1.
describe('reading cells', () => {
  it('reads numbers, booleans, errors and texts of every kind (§18.18.11)', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c>' +
      '<c r="E1" t="s"><v>0</v></c><c r="F1" t="str"><f>"a"</f><v>a</v></c><c r="G1" t="inlineStr"><is><t>内</t></is></c></row>';
    expect(cellsOf(workbookOfRows(rows, { strings: '<si><t>甲</t></si>' }))).toEqual([
      'A1 number 1.5',
      'B1 boolean 0',
      'C1 boolean 1',
      'D1 error "#REF!"',
      'E1 text "甲"',
      'F1 text "a" formula',
      'G1 text "内"',
    ]);
  });

  it('joins rich runs and leaves phonetic ones out (§18.4.8, §18.4.6)', () => {
    const strings =
      '<si><r><t>汇</t></r><r><t xml:space="preserve"> 总</t></r><rPh sb="0" eb="1"><t>huì</t></rPh></si>';
    const rows =
      '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>a</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>b</t></r></is></c></row>';
    expect(cellsOf(workbookOfRows(rows, { strings }))).toEqual(['A1 text "汇 总"', 'B1 text "ab"']);
  });

  it('undoes _x000D_ escapes, entities and CDATA', () => {
    const strings =
      '<si><t>a_x000D_b_x005F_x000D_</t></si><si><t>&lt;&amp;&#x4e00;&gt;</t></si><si><t><![CDATA[<b>]]></t></si>';
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>';
    expect(cellsOf(workbookOfRows(rows, { strings }))).toEqual([
      'A1 text "a\\rb_x000D_"',
      'B1 text "<&一>"',
      'C1 text "<b>"',
    ]);
  });

  it('keeps cached results that are 0, FALSE and empty, and tells them from results never calculated', () => {
    const rows =
      '<row><c><f>1-1</f><v>0</v></c><c t="b"><f>1=2</f><v>0</v></c><c t="str"><f>""</f><v></v></c><c><f>1+1</f></c><c><f>2+2</f><v/></c></row>';
    expect(cellsOf(workbookOfRows(rows))).toEqual([
      'A1 number 0 formula',
      'B1 boolean 0 formula',
      'C1 text "" formula',
      'D1 empty formula noCachedResult',
      'E1 empty formula noCachedResult',
    ]);
  });

  it('counts on where rows and cells carry no address, and passes over empty ones', () => {
    const rows =
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(cellsOf(workbookOfRows(rows))).toEqual([
      'A1 number 1',
      'C1 number 2',
      'C5 number 3',
      'D5 number 4',
      'A6 number 5',
    ]);
  });

  it('puts cells in reading order whatever their order in the file', () => {
    const rows = '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>';
    expect(cellsOf(workbookOfRows(rows))).toEqual(['B1 number 2', 'A2 number 3', 'B2 number 4']);
  });

  it('reads ISO dates, date and percent formats', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0&quot;%&quot;;[Red]-0"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
    const rows =
      '<row><c t="d"><v>2020-03-31</v></c><c s="1"><v>43921</v></c><c s="2"><v>0.5</v></c><c s="3"><v>43921.5</v></c><c s="4"><v>7</v></c></row>';
    expect(cellsOf(workbookOfRows(rows, { styles }))).toEqual([
      'A1 number 43921 date',
      'B1 number 43921 date',
      'C1 number 0.5 percent',
      'D1 number 43921.5 date',
      'E1 number 7',
    ]);
  });

  it('brings dates of the 1904 system to the 1900 system, and only dates', () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const rows = '<row><c s="1"><v>42459</v></c><c><v>42459</v></c></row>';
    const bytes = workbookOfRows(rows, { styles, workbookPr: '<workbookPr date1904="1"/>' });
    expect(cellsOf(bytes)).toEqual(['A1 number 43921 date', 'B1 number 42459']);
  });

  it('marks formulas that reach outside, also those that share one (§18.3.1.40)', () => {
    const rows =
      '<row><c><f>[1]表!A1</f><v>1</v></c><c><f t="shared" si="0" ref="B1:B2">\'C:\\[b.xlsx]S\'!A1</f><v>2</v></c></row>' +
      '<row><c r="B2"><f t="shared" si="0"/><v>3</v></c><c><f>SUM(Table1[和])&amp;"[1]a!b"</f><v>4</v></c><c><f>cmd|\' /c calc\'!A0</f><v>5</v></c></row>';
    expect(cellsOf(workbookOfRows(rows))).toEqual([
      'A1 number 1 formula external',
      'B1 number 2 formula external',
      'B2 number 3 formula external',
      'C2 number 4 formula',
      'D2 number 5 formula external',
    ]);
  });

  it('turns −0 into 0', () => {
    const sheet = readWorkbook(workbookOfRows('<row><c><v>-0</v></c></row>')).sheets[0];
    expect(Object.is(sheet?.number[0], 0)).toBe(true);
  });

  it('reads merges, hidden rows and columns, and protection', () => {
    const inner =
      '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c><v>1</v></c><c><v>2</v></c></row><row r="2" hidden="true"><c><v>3</v></c></row></sheetData>' +
      '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B3"/></mergeCells>';
    const sheet = readWorkbook(rawWorkbook({ sheets: { S: inner } })).sheets[0];
    expect(listedCells(sheet)).toEqual(['A1 number 1', 'B1 number 2 hidden', 'A2 number 3 hidden']);
    expect({
      ...sheet,
      merges: sheet?.merges,
      hidden: [...(sheet?.hiddenRows ?? []), ...(sheet?.hiddenColumns ?? [])],
    }).toMatchObject({
      merges: [{ top: 1, left: 1, bottom: 3, right: 2 }],
      hidden: [2, 2, 3],
      protected: true,
    });
  });

  it('reads a time of day, and merged ranges from either corner, as other programs write them', () => {
    const rows = '<sheetData><row><c t="d"><v>18:00:00</v></c><c t="d"><v>06:00</v></c></row></sheetData>';
    const merges = '<mergeCells><mergeCell ref="B4:A2"/></mergeCells>';
    const sheet = readWorkbook(rawWorkbook({ sheets: { S: rows + merges } })).sheets[0];
    // Three quarters and one quarter of a day.
    expect(listedCells(sheet)).toEqual(['A1 number 0.75 date', 'B1 number 0.25 date']);
    expect(sheet?.merges).toEqual([{ top: 2, left: 1, bottom: 4, right: 2 }]);
  });

  it('takes __proto__ and constructor as ordinary text', () => {
    const strings = '<si><t>__proto__</t></si><si><t>constructor</t></si>';
    const bytes = rawWorkbook({
      sheets: { '__proto__ ': '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row></sheetData>' },
      strings,
    });
    expect(cellsOf(bytes)).toEqual(['A1 text "__proto__"', 'B1 text "constructor"']);
  });
});
