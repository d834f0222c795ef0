import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultCaps } from '../../src/grid/default-caps.ts';
import { readWorkbook } from '../../src/grid/read-workbook.ts';
import { answerTo } from './listed-cells.ts';
import type { RawWorkbook } from './raw-workbook.ts';
import { rawParts, rawWorkbook, workbookOfRows, zipParts } from './raw-workbook.ts';

const one: RawWorkbook = { sheets: { 一: '<sheetData><row><c><v>1</v></c></row></sheetData>' } };
const good = rawWorkbook(one);

const compound = (stream: string) =>
  new Uint8Array(
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]),
  );

describe('files that are something else', () => {
  it.each([
    ['nothing at all', new Uint8Array(), 'damaged file-empty'],
    ['an old workbook', compound('Workbook'), 'unrecognised file-legacy-format'],
    ['an encrypted workbook', compound('EncryptedPackage'), 'refused file-encrypted'],
    ['an old Word document', compound('WordDocument'), 'unrecognised file-other-format'],
    ['a web page', strToU8('\ufeff <HTML><table><tr><td>1</td></tr></table>'), 'unrecognised file-other-format'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'unrecognised file-other-format'],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'unrecognised file-other-format'],
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'unrecognised file-other-format'],
    ['CSV in UTF-8', strToU8('单位,数\n甲,1\n'), 'unrecognised file-legacy-format'],
    ['CSV in GB18030', new Uint8Array([0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0x31, 0x0a]), 'unrecognised file-legacy-format'],
    ['CSV in UTF-16', new Uint8Array(Buffer.from('\ufeff单位\t1\n', 'utf16le')), 'unrecognised file-legacy-format'],
    ['a plain text', strToU8('说明：请查收。\n'), 'unrecognised file-other-format'],
    ['random bytes', new Uint8Array([0, 1, 2, 3, 0xff, 0xfe, 4]), 'damaged file-damaged'],
    ['a plain archive', zipSync({ 'a.txt': strToU8('a') }), 'unrecognised file-other-format'],
    [
      'an OpenDocument file',
      zipSync({ mimetype: strToU8('x'), 'META-INF/manifest.xml': strToU8('x') }),
      'unrecognised file-legacy-format',
    ],
  ])('names %s', (_, bytes, answer) => {
    expect(answerTo(bytes)).toBe(answer);
  });

  it('names a Word document for what it is', () => {
    const parts = rawParts(one);
    const types = String(parts['[Content_Types].xml']).replace(
      'spreadsheetml.sheet.main',
      'wordprocessingml.document.main',
    );
    expect(readWorkbook(zipParts({ ...parts, '[Content_Types].xml': types })).notes).toEqual([
      { code: 'file-other-format', parameters: { format: { zh: 'Word 文档', en: 'a Word document' } } },
    ]);
  });
});

/** Changes the bytes at a place found by a text that stands there. */
function patched(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

const find = (bytes: Uint8Array, text: string, from = 0) => Buffer.from(bytes).indexOf(text, from, 'latin1');
const central = find(good, 'PK\x01\x02');

describe('files that are damaged', () => {
  it('says that a file is cut off, wherever it is cut', () => {
    const cut = [4, 100, Math.floor(good.length / 2), good.length - 1].map((length) =>
      answerTo(good.subarray(0, length)),
    );
    expect(new Set(cut)).toEqual(new Set(['damaged file-truncated']));
  });

  it.each([
    ['bytes after its end', new Uint8Array([...good, 0])],
    ['bytes before its beginning', new Uint8Array([0x50, 0x4b, 3, 4, ...good])],
    ['a wrong CRC', patched(good, central + 16, 1, 2, 3, 4)],
    ['a wrong declared size', patched(good, central + 24, 9, 0, 0, 0)],
    ['an unknown compression method', patched(good, central + 10, 99)],
    ['two names for one entry', patched(good, 30, 0x58)],
    ['a missing sheet', rawWorkbook({ ...one, parts: { 'xl/worksheets/sheet1.xml': undefined } })],
    ['malformed XML', rawWorkbook({ ...one, parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' } })],
    ['one cell twice', workbookOfRows('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
    ['a shared string that is not there', workbookOfRows('<row><c t="s"><v>7</v></c></row>')],
    ['one name twice', zipParts({ ...rawParts(one), 'XL/workbook.xml': '<workbook/>' })],
  ])('answers %s with damaged', (_, bytes) => {
    expect(answerTo(bytes)).toBe('damaged file-damaged');
  });

  it('refuses overlapping entries', () => {
    // The second entry of the directory is made to point at the first.
    const second = find(good, 'PK\x01\x02', central + 4);
    const renamed = patched(good, second + 42, 0, 0, 0, 0);
    expect(answerTo(renamed)).toBe('damaged file-damaged');
  });
});

describe('files that are refused', () => {
  const bombXml = `<worksheet>${' '.repeat(8_000_000)}</worksheet>`;

  it('stops a bomb at the ratio, whatever size it declares', () => {
    const bomb = rawWorkbook({ ...one, parts: { 'xl/worksheets/sheet1.xml': bombXml } });
    expect(answerTo(bomb)).toBe('refused file-over-cap');
    const entry = find(bomb, 'xl/worksheets/sheet1.xml', find(bomb, 'PK\x01\x02')) - 46;
    const local = find(bomb, 'xl/worksheets/sheet1.xml') - 30;
    const lying = patched(patched(bomb, entry + 24, 100, 0, 0, 0), local + 22, 100, 0, 0, 0);
    expect(answerTo(lying)).toBe('refused file-over-cap');
  });

  it.each<[string, Uint8Array, Partial<typeof defaultCaps>]>([
    ['file bytes', good, { fileBytes: 100 }],
    ['entries', good, { zipEntries: 2 }],
    ['declared bytes of an entry', good, { entryBytes: 20 }],
    ['declared bytes of the file', good, { inflatedBytes: 100 }],
    ['nesting', good, { xmlDepth: 3 }],
    ['sheets', rawWorkbook({ sheets: { a: '', b: '' } }), { sheets: 1 }],
    ['cells', workbookOfRows('<row><c><v>1</v></c><c><v>1</v></c></row>'), { cells: 1 }],
    ['merged cells', rawWorkbook({ sheets: { a: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' } }), {}],
    ['rows', workbookOfRows('<row r="1048577"/>'), {}],
    ['columns', workbookOfRows('<row r="1"><c r="XFE1"/></row>'), {}],
    ['text', workbookOfRows('<row/>', { strings: `<si><t>${'a1b2'.repeat(8192)}</t></si>` }), {}],
    ['a sheet name', rawWorkbook({ sheets: { ['很'.repeat(32)]: '' } }), {}],
    [
      'a number format',
      workbookOfRows('', { styles: `<numFmts><numFmt numFmtId="164" formatCode="${'0'.repeat(256)}"/></numFmts>` }),
      {},
    ],
  ])('answers too many %s with the cap', (_, bytes, caps) => {
    expect(answerTo(bytes, { ...defaultCaps, ...caps })).toBe('refused file-over-cap');
  });

  it('refuses DOCTYPE, paths that lead out, symbolic links and encrypted entries', () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>';
    const link = patched(patched(good, central + 5, 3), central + 41, 0xa1);
    expect([
      answerTo(rawWorkbook({ ...one, parts: { 'xl/worksheets/sheet1.xml': doctype } })),
      answerTo(zipParts({ ...rawParts(one), '../evil': 'x' })),
      answerTo(zipParts({ ...rawParts(one), 'C:/evil': 'x' })),
      answerTo(link),
      answerTo(patched(good, central + 8, 1)),
    ]).toEqual([
      'refused file-unsafe',
      'refused file-unsafe',
      'refused file-unsafe',
      'refused file-unsafe',
      'refused file-encrypted',
    ]);
  });
});
