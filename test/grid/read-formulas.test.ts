import { describe, expect, it } from 'vitest';
import { defaultCaps } from '../../src/grid/default-caps.ts';
import { gridKey } from '../../src/grid/grid-formula.ts';
import { readFormulas } from '../../src/grid/read-formulas.ts';
import { readWorkbook } from '../../src/grid/read-workbook.ts';
import { rawWorkbook } from './raw-workbook.ts';

function formulasOf(cells: string) {
  const workbook = rawWorkbook({ sheets: { 表: `<sheetData><row r="1">${cells}</row></sheetData>` } });
  return readFormulas(workbook);
}

describe('formulas', () => {
  it('are read with their texts, in the cells that hold them, beside what every reading holds', () => {
    const workbook = rawWorkbook({
      sheets: {
        一: '<sheetData><row><c><f>SUM(B1,"&lt;&amp;")</f><v>1</v></c><c r="C1"><v>2</v></c></row></sheetData>',
        二: '<sheetData><row r="7"><c r="B7"><f>一!A1</f></c></row></sheetData>',
      },
    });
    const { formulas, ...reading } = readFormulas(workbook);
    expect(reading).toEqual(readWorkbook(workbook));
    expect(formulas.map((sheet) => [...sheet])).toEqual([
      [[gridKey(1, 1), { text: 'SUM(B1,"<&")', kind: 'plain' }]],
      [[gridKey(7, 2), { text: '一!A1', kind: 'plain' }]],
    ]);
  });

  // ECMA-376-1 §18.3.1.40: the cell with `ref` holds the text, the others only the number of the group.
  it('that are shared name the cell they are shared from', () => {
    const { formulas } = formulasOf(
      '<c r="A1"><f t="shared" si="0" ref="A1:B1">C1*2</f></c><c r="B1"><f t="shared" si="0"/></c>',
    );
    expect(formulas[0]?.get(gridKey(1, 1))).toEqual({ text: 'C1*2', kind: 'plain' });
    expect(formulas[0]?.get(gridKey(1, 2))).toEqual({ text: 'C1*2', kind: 'plain', from: { row: 1, column: 1 } });
  });

  it('are never taken for plain ones where programs would show different ones', () => {
    const { formulas } = formulasOf(
      [
        '<c r="A1"><f t="array" ref="A1">C1*2</f></c>',
        '<c r="B1"><f t="shared" si="9"/></c>',
        '<c r="C1"><f t="shared" si="1" ref="C1:D1">1</f></c><c r="D1"><f t="shared" si="1">2</f></c>',
        '<c r="E1"><f>1</f><f>2</f></c>',
        '<c r="F1"><f t="dataTable" ref="F1" r1="A1"/></c>',
      ].join(''),
    );
    expect([...(formulas[0]?.values() ?? [])].map(({ kind }) => kind)).toEqual([
      'array',
      'unclear',
      'plain',
      'unclear',
      'unclear',
      'table',
    ]);
  });

  it('count against the cap of cells, and a file that cannot be read has none', () => {
    const cells = Array.from({ length: 9 }, (_, index) => `<c r="${'ABCDEFGHI'[index]}1"><f>1</f></c>`).join('');
    const workbook = rawWorkbook({ sheets: { 表: `<sheetData><row r="1">${cells}</row></sheetData>` } });
    const capped = readFormulas(workbook, { ...defaultCaps, cells: 8 });
    expect([capped.verdict, capped.notes.map(({ code }) => code), capped.formulas]).toEqual([
      'refused',
      ['file-over-cap'],
      [],
    ]);
    expect(readFormulas(new Uint8Array([1, 2, 3])).formulas).toEqual([]);
  });
});
