import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/grid/read-workbook.ts';
import { answerTo, cellsOf } from './listed-cells.ts';
import type { RawWorkbook } from './raw-workbook.ts';
import { rawParts, rawWorkbook, zipParts } from './raw-workbook.ts';

const one: RawWorkbook = { sheets: { 一: '<sheetData><row><c><v>1</v></c></row></sheetData>' } };

describe('reading the package', () => {
  it('lists sheets in workbook order with their visibility, whatever the order of parts', () => {
    const sheets = { 乙: '', 甲: '<sheetData><row><c><v>1</v></c></row></sheetData>', 丙: '' };
    const reversed = Object.fromEntries(
      Object.entries(rawParts({ sheets, states: { 甲: 'hidden', 丙: 'veryHidden' } })).reverse(),
    );
    const reading = readWorkbook(zipParts(reversed));
    expect(reading.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['乙', 'visible'],
      ['甲', 'hidden'],
      ['丙', 'veryHidden'],
    ]);
    expect(reading.notes).toEqual([{ code: 'sheet-hidden', sheet: '甲', parameters: { sheet: '甲' } }]);
  });

  it('follows relationships, not file names', () => {
    const parts = rawParts(one);
    const rels = String(parts['xl/_rels/workbook.xml.rels']).replace('worksheets/sheet1.xml', '/odd/../odd/place.bin');
    const moved: ReturnType<typeof rawParts> = {
      ...parts,
      'xl/_rels/workbook.xml.rels': rels,
      'odd/place.bin': parts['xl/worksheets/sheet1.xml'] ?? '',
    };
    delete moved['xl/worksheets/sheet1.xml'];
    expect(cellsOf(zipParts(moved))).toEqual(['A1 number 1']);
  });

  // Old macro workbooks list their modules so (Apache POI test-data 60825.xlsx, tdf111974.xlsm).
  it('passes over a sheet that names no part', () => {
    const workbook = String(rawParts(one)['xl/workbook.xml']);
    const listed = workbook.replace(
      '<sheets>',
      '<sheets><sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/>',
    );
    expect(cellsOf(rawWorkbook({ ...one, parts: { 'xl/workbook.xml': listed } }))).toEqual(['A1 number 1']);
  });

  it('reads merged rows, and counts the cells of merged columns', () => {
    const merged = (ref: string) =>
      rawWorkbook({ sheets: { 一: `<sheetData/><mergeCells><mergeCell ref="${ref}"/></mergeCells>` } });
    expect(readWorkbook(merged('1:2')).sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 16_384 }]);
    expect(answerTo(merged('A:A'))).toBe('refused file-over-cap');
  });

  it('understands back-slashed, absolute and differently cased part names', () => {
    const renamed = Object.entries(rawParts(one)).map(([name, part]) => [
      `/${name.replaceAll('/', '\\').toUpperCase()}`,
      part,
    ]);
    expect(cellsOf(zipParts(Object.fromEntries(renamed)))).toEqual(['A1 number 1']);
  });

  it('understands prefixed and strict namespaces and passes over foreign elements', () => {
    const sheet =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:o="urn:o"><o:c><x:sheetData><x:row><x:c><x:v>9</x:v></x:c></x:row></x:sheetData></o:c>' +
      '<x:sheetData><x:row><x:c r="B1"><x:v>2</x:v><o:v>3</o:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(cellsOf(rawWorkbook({ ...one, parts: { 'xl/worksheets/sheet1.xml': sheet } }))).toEqual(['B1 number 2']);
  });

  it('reads UTF-16 parts and refuses what is neither UTF-8 nor UTF-16', () => {
    const text = String(rawParts(one)['xl/worksheets/sheet1.xml']);
    const utf16 = new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${text}`, 'utf16le'));
    const latin = `<?xml version="1.0" encoding="gb2312"?>${text}`;
    const broken = new Uint8Array([...strToU8(text), 0xff]);
    const withSheet = (part: string | Uint8Array) =>
      rawWorkbook({ ...one, parts: { 'xl/worksheets/sheet1.xml': part } });
    expect(cellsOf(withSheet(utf16))).toEqual(['A1 number 1']);
    expect(answerTo(withSheet(latin))).toBe('refused file-encoding');
    expect(answerTo(withSheet(broken))).toBe('refused file-encoding');
  });

  it('warns of macros and external links', () => {
    const parts = { 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<externalLink/>' };
    expect(answerTo(rawWorkbook({ ...one, parts }))).toBe('read file-macros file-external-links');
  });
});
