import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/grid/read-workbook.ts';
import { rawWorkbook } from './raw-workbook.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What a sheet says, and how it is spelled: few of each, so that sheets come back that are alike in part. */
const columns = [
  { xml: '', hidden: [] },
  { xml: '<cols><col min="2" max="3" hidden="1"/></cols>', hidden: [2, 3] },
  { xml: '<cols><col min="2" max="3" hidden="1"/><col min="3" max="4" hidden="true"/></cols>', hidden: [2, 3, 4] },
  { xml: '<cols><col min="2" max="3"/></cols>', hidden: [] },
  // No width and no height: hidden as far as a person sees (drawn together with the mouse).
  { xml: '<cols><col min="2" max="3" width="0"/><col min="4" max="4" width="0.5"/></cols>', hidden: [2, 3] },
];
const rows = [
  { xml: '<row r="1"><c r="A1"><v>1</v></c></row>', hidden: [] },
  { xml: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1" spans="1:2"><c r="A2"/></row>', hidden: [2] },
  { xml: '<row r="1"><c r="A1"><v>2</v></c></row><row r="2" spans="1:2" ht="3"><c r="A2"/></row>', hidden: [] },
  { xml: '<row r="1"><c r="A1"><v>2</v></c></row><row r="2" hidden="1"/>', hidden: [2] },
  { xml: '<row r="1"><c r="A1"><v>2</v></c></row><row r="2" ht="0" customHeight="1"><c r="A2"/></row>', hidden: [2] },
  { xml: '<row r="1"><c r="A1"><v>2</v></c></row><row r="2" ht="0.0" hidden="0"><c r="A2"/></row>', hidden: [2] },
  { xml: '<row r="1"><c r="A1"><v>2</v></c></row><row r="2" ht="0.75"><c r="A2"/></row>', hidden: [] },
];
const tails = [
  { xml: '', merges: [], isProtected: false },
  { xml: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>', merges: ['1:1:2:2'], isProtected: false },
  { xml: '<sheetProtection sheet="1"/>', merges: [], isProtected: true },
  {
    xml: '<sheetProtection sheet="0"/><mergeCells><mergeCell ref="C3"/></mergeCells><dataValidations/>',
    merges: ['3:3:3:3'],
    isProtected: false,
  },
];

/** Row and column of the first corner, then of the last. */
function said(bytes: Uint8Array) {
  const [sheet] = readWorkbook(bytes).sheets;
  return {
    columns: [...(sheet?.hiddenColumns ?? [])],
    rows: [...(sheet?.hiddenRows ?? [])],
    merges: sheet?.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join(':')),
    isProtected: sheet?.protected,
  };
}

describe('what stands around the cells of a sheet', () => {
  it('is what that sheet says, whatever sheets came before', () => {
    const sheet = fc.record({
      columns: fc.constantFrom(...columns),
      rows: fc.constantFrom(...rows),
      tail: fc.constantFrom(...tails),
    });
    fc.assert(
      fc.property(sheet, ({ columns, rows, tail }) => {
        const bytes = rawWorkbook({ sheets: { x: `${columns.xml}<sheetData>${rows.xml}</sheetData>${tail.xml}` } });
        const { merges, isProtected } = tail;
        expect(said(bytes)).toEqual({ columns: columns.hidden, rows: rows.hidden, merges, isProtected });
      }),
      { seed: 20200331, numRuns: 200 },
    );
  });

  it('is read by the prefixes of its own sheet, though its bytes are those of another', () => {
    const bytes = (namespace: string) => {
      const cells = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
      const tail = '<x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells>';
      const part = `<worksheet xmlns="${main}" xmlns:x="${namespace}">${cells}${tail}</worksheet>`;
      return rawWorkbook({ sheets: { x: '' }, parts: { 'xl/worksheets/sheet1.xml': part } });
    };
    // ECMA-376-3: elements of another namespace are no elements of the sheet.
    expect([main, 'urn:other', main].map((namespace) => said(bytes(namespace)).merges)).toEqual([
      ['1:1:2:2'],
      [],
      ['1:1:2:2'],
    ]);
  });

  it('counts against the caps as often as it is read', () => {
    const sheet = '<sheetData/><mergeCells><mergeCell ref="A1:A600000"/></mergeCells>';
    expect(readWorkbook(rawWorkbook({ sheets: { a: sheet } })).verdict).toBe('read');
    // 1,200,000 cells of a million.
    const { verdict, notes } = readWorkbook(rawWorkbook({ sheets: { a: sheet, b: sheet } }));
    expect([verdict, notes[0]?.code]).toEqual(['refused', 'file-over-cap']);
  });
});
