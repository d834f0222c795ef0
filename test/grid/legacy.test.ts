import type { BookType, WorkSheet } from '@e965/xlsx';
import { utils, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTableFile } from '../../src/grid/read-table-file.ts';
import { readWorkbook } from '../../src/grid/read-workbook.ts';
import { available } from '../office/available.ts';
import { convertAll } from '../office/convert.ts';
import { listedCells } from './listed-cells.ts';
import { rawWorkbook } from './raw-workbook.ts';

/** Texts, numbers, percent, date, boolean, error, a hidden column, a merged range. */
function sheet(): WorkSheet {
  return {
    '!ref': 'A1:D4',
    A1: { t: 's', v: '指标' },
    B1: { t: 'n', v: 1.1 },
    C1: { t: 'b', v: true },
    // 2020-03-31: 43,921 days after 1899-12-31 with Excel's 29 February 1900 (ECMA-376-1 §18.17.4.1).
    D1: { t: 'n', v: 43_921, z: 'yyyy-mm-dd' },
    A2: { t: 's', v: '=1+1' },
    B2: { t: 'n', v: 0.125, z: '0.00%' },
    // #REF! ([MS-XLS] 2.5.10).
    C2: { t: 'e', v: 0x17 },
    D2: { t: 'n', v: -1e12 },
    A3: { t: 's', v: '合计' },
    '!merges': [{ s: { r: 2, c: 0 }, e: { r: 3, c: 1 } }],
    '!cols': [{}, {}, { hidden: true }],
  };
}

function book(bookType: BookType): Uint8Array {
  const workbook = utils.book_new(sheet(), '一');
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['藏']]), '二');
  workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
  return new Uint8Array(write(workbook, { type: 'buffer', bookType }));
}

const firstRow = ['A1 text "指标"', 'B1 number 1.1', 'C1 boolean 1', 'D1 number 43921 date'];

function answer(bytes: Uint8Array): string {
  const { verdict, notes } = readTableFile(bytes);
  return [verdict, ...notes.map((note) => note.code)].join(' ');
}

describe('workbooks in old formats', () => {
  it('reads .xls cell for cell', () => {
    const { verdict, sheets, notes } = readTableFile(book('xls'));
    expect(verdict).toBe('read');
    expect(notes.map((note) => note.code)).toEqual(['file-legacy-read', 'sheet-hidden']);
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['一', 'visible'],
      ['二', 'veryHidden'],
    ]);
    expect(listedCells(sheets[0])).toEqual([
      'A1 text "指标"',
      'B1 number 1.1',
      'C1 boolean 1 hidden',
      'D1 number 43921 date',
      'A2 text "=1+1"',
      'B2 number 0.125 percent',
      'C2 error "#REF!" hidden',
      'D2 number -1000000000000',
      'A3 text "合计"',
    ]);
    expect(sheets[0]?.merges).toEqual([{ top: 3, left: 1, bottom: 4, right: 2 }]);
  });

  it.each(['ods', 'xlml'] as const)('reads %s', (format) => {
    const { verdict, sheets, notes } = readTableFile(book(format));
    expect([verdict, notes[0]?.code]).toEqual(['read', 'file-legacy-read']);
    expect(
      listedCells(sheets[0])
        .map((cell) => cell.replace(' hidden', ''))
        .slice(0, 4),
    ).toEqual(firstRow);
  });

  it('reads dates of the 1904 system as days of the 1900 one', () => {
    const workbook = utils.book_new(sheet(), '一');
    workbook.Workbook = { WBProps: { date1904: true } };
    const bytes = new Uint8Array(write(workbook, { type: 'buffer', bookType: 'xls' }));
    // The days between the two beginnings are 1,462 (ECMA-376-1 §18.17.4.1).
    expect(listedCells(readTableFile(bytes).sheets[0])).toContain(`D1 number ${43_921 + 1462} date`);
  });

  it('names what it cannot read', () => {
    const odt = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'META-INF/manifest.xml': strToU8('<x/>'),
    });
    const locked = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>'),
    });
    const doctype = strToU8(
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    );
    const cut = book('xls').slice(0, 1200);
    expect([odt, locked, doctype, cut, book('xlsb')].map(answer)).toEqual([
      'unrecognised file-other-format',
      'refused file-encrypted',
      'refused file-unsafe',
      'damaged file-truncated',
      'unrecognised file-legacy-format',
    ]);
  });

  // PhpSpreadsheet's nomimetype.ods, EPPlus's pass_protected.ods: the manifest stands last.
  it('knows an OpenDocument file without mimetype, and an encrypted one whatever the order of its parts', () => {
    const { mimetype: _, ...parts } = unzipSync(book('ods'));
    expect(answer(zipSync(parts))).toMatch(/^read file-legacy-read/);
    const locked = { 'content.xml': new Uint8Array([0x9c, 0xff]), 'META-INF/manifest.xml': strToU8('encryption-data') };
    expect(answer(zipSync(locked))).toBe('refused file-encrypted');
  });

  // Apache POI test-data BOOK_in_capitals.xls; names are compared without case ([MS-CFB] 2.6.4).
  it('knows a workbook whose stream is spelled in capitals', () => {
    const bytes = Buffer.from(book('xls'));
    const at = bytes.indexOf(Buffer.from('Workbook', 'utf16le'));
    bytes.write('WORKBOOK', at, 'utf16le');
    expect(answer(new Uint8Array(bytes))).toMatch(/^read file-legacy-read/);
  });

  it('stops a bomb of an OpenDocument file before the child sees it', () => {
    const bomb = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'META-INF/manifest.xml': strToU8('<x/>'),
      'content.xml': new Uint8Array(20_000_000),
    });
    expect(answer(bomb)).toBe('refused file-over-cap');
  });

  it('reads a workbook of today as ever', () => {
    const today = rawWorkbook({ sheets: { 一: '<sheetData><row><c><v>1</v></c></row></sheetData>' } });
    expect(readTableFile(today)).toEqual(readWorkbook(today));
  });
});

describe.skipIf(!available('soffice'))('a workbook that LibreOffice saved in an old format', () => {
  const xml = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData>
    <row r="1"><c r="A1" t="inlineStr"><is><t>数</t></is></c><c r="B1"><v>2</v></c><c r="C1"><f>B1*2</f><v>4</v></c></row>
    <row r="2" hidden="1"><c r="A2"><f>1/0</f><v>0</v></c><c r="C2" t="str"><f>IF(B1=2,"","x")</f><v></v></c></row>
    <row r="4"><c r="A4"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A4:B5"/></mergeCells>`;

  it.each(['xls', 'ods'] as const)(
    'is read from .%s with formulas, hidden places and protection',
    async (format) => {
      const original = rawWorkbook({
        sheets: { 一: xml, 二: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>' },
        states: { 二: 'hidden' },
      });
      const [bytes = new Uint8Array()] = await convertAll([original], format);
      const { sheets } = readTableFile(bytes);
      expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['一', 'visible'],
        ['二', 'hidden'],
      ]);
      expect(listedCells(sheets[0])).toEqual([
        'A1 text "数"',
        'B1 number 2 hidden',
        'C1 number 4 formula',
        'A2 error "#DIV/0!" formula hidden',
        'C2 text "" formula hidden',
        'A4 number 1',
      ]);
      expect([sheets[0]?.protected, sheets[0]?.merges]).toEqual([true, [{ top: 4, left: 1, bottom: 5, right: 2 }]]);
    },
    120_000,
  );
});
