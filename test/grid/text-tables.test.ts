import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { defaultCaps } from '../../src/grid/default-caps.ts';
import { readTableFile } from '../../src/grid/read-table-file.ts';
import type { ReadingCaps } from '../../src/grid/workbook-reading.ts';
import { listedCells } from './listed-cells.ts';

/** Chinese in GB18030, as its standard has it: 单位 is B5A5 CEBB, 甲 is BCD7, 乙 is D2D2. */
const gb18030 = Buffer.from('b5a5cebb2ccafd0abcd72c310ad2d22c320a', 'hex');
const table = '单位,数\n甲,1\n乙,2\n';
const tableCells = [
  'A1 text "单位" plainText',
  'B1 text "数" plainText',
  'A2 text "甲" plainText',
  'B2 text "1" plainText',
  'A3 text "乙" plainText',
  'B3 text "2" plainText',
];

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

/** Every character of the basic plane as GB18030 has it, found by decoding all there are of two and four bytes. */
function gb18030Codes(): ReadonlyMap<string, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, Buffer>();
  const add = (...bytes: number[]) => codes.set(decoder.decode(Uint8Array.from(bytes)), Buffer.from(bytes));
  for (let third = 0x81; third <= 0xfe; third++)
    for (const [first, second] of [[0x81, 0x39]] as const)
      for (let fourth = 0x30; fourth <= 0x39; fourth++) add(first, second, third, fourth);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) add(lead, trail);
  for (let ascii = 0; ascii < 0x80; ascii++) add(ascii);
  return codes;
}

const codes = gb18030Codes();

function encodeGb18030(text: string): Buffer {
  return Buffer.concat(
    [...text].map((letter) => {
      const code = codes.get(letter);
      if (!code) throw new Error(`no code for ${letter}`);
      return code;
    }),
  );
}

function read(bytes: Uint8Array | string, caps: Partial<ReadingCaps> = {}): readonly string[] {
  const file = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const { verdict, sheets, notes } = readTableFile(file, { ...defaultCaps, ...caps });
  if (verdict !== 'read') return [[verdict, ...notes.map((note) => note.code)].join(' ')];
  return listedCells(sheets[0]);
}

describe('a text table', () => {
  it.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${table}`)],
    ['UTF-16, little-endian', utf16(table, false)],
    ['UTF-16, big-endian', utf16(table, true)],
    ['GB18030', gb18030],
    ['GB18030, as encoded here', encodeGb18030(table)],
    ['lines of Windows', Buffer.from(table.replaceAll('\n', '\r\n'))],
    ['semicolons', Buffer.from(table.replaceAll(',', ';'))],
    ['tabs', Buffer.from(table.replaceAll(',', '\t'))],
    ['tabs in UTF-16, as Excel saves them', utf16(table.replaceAll(',', '\t'), false)],
    [
      'a quoted cell each',
      Buffer.from(Papa.unparse(Papa.parse(table, { skipEmptyLines: true }).data as string[][], { quotes: true })),
    ],
  ])('is read in %s', (_, bytes) => {
    expect(read(bytes)).toEqual(tableCells);
  });

  it('says what it is', () => {
    const { notes } = readTableFile(gb18030);
    const format = { zh: '文本表格（CSV，GB18030）', en: 'a text table (CSV, GB18030)' };
    expect(notes).toEqual([{ code: 'file-legacy-read', parameters: { format } }]);
  });

  it('takes no two Chinese characters for Cyrillic, and no square metre for Chinese', () => {
    // 一些 is D2BB D0A9 in GB18030, which is ҹЩ in UTF-8; ² is C2B2 in UTF-8, which is 虏 in GB18030.
    expect(read(encodeGb18030('a,一些\nb,1\n'))[1]).toBe('B1 text "一些" plainText');
    expect(read('a,m²\nb,1\n')[1]).toBe('B1 text "m²" plainText');
  });

  it('keeps quotes, line breaks and separators inside quotes', () => {
    expect(read('a,"b\n""c"", d"\n1,2\n')).toEqual([
      'A1 text "a" plainText',
      'B1 text "b\\n\\"c\\", d" plainText',
      'A2 text "1" plainText',
      'B2 text "2" plainText',
    ]);
  });

  it('obeys the line sep=, which counts as a row', () => {
    expect(read('sep=;\na,b;c\n')).toEqual(['A2 text "a,b" plainText', 'B2 text "c" plainText']);
  });

  it('takes the guard off a text that Excel would make a number of', () => {
    expect(read('="01",2\n3,4\n')[0]).toBe('A1 text "01" plainText');
  });

  it('keeps what looks like a formula as it stands', () => {
    expect(read('=1+1,@x\n-2,+3\n')).toEqual([
      'A1 text "=1+1" plainText',
      'B1 text "@x" plainText',
      'A2 text "-2" plainText',
      'B2 text "+3" plainText',
    ]);
  });

  it.each([
    ['a quotation mark that is never closed', 'a,b\n"c,d\n1,2\n', 'damaged file-damaged'],
    ['prose', '各位：\n请于下周一前报送。\n谢谢\n', 'unrecognised file-other-format'],
    ['a web page', '<html><table><tr><td>a,b</td></tr></table></html>', 'unrecognised file-other-format'],
    ['a rich text', '{\\rtf1 a,b\n c,d}', 'unrecognised file-other-format'],
  ])('is not read out of %s', (_, text, answer) => {
    expect(read(text)).toEqual([answer]);
  });

  it.each([
    ['a UTF-8 that lost a byte', Buffer.from('单位名称,数\n甲乙丙丁戊,1\n').filter((__, index) => index !== 4)],
    ['a UTF-16 that lost a byte', utf16(table, false).subarray(0, -1)],
    ['half a surrogate pair', utf16('a,\ud83d\nb,c\n', false)],
    ['Latin-1', Buffer.from('Stra\xdfe,Zahl\nCaf\xe9,1\n', 'latin1')],
    ['a GB18030 that breaks off inside a character', gb18030.subarray(0, 9)],
  ])('is a finding and never mojibake in %s', (_, bytes) => {
    expect(read(bytes)).toEqual(['damaged file-text-undecodable']);
  });

  it.each<[string, string, Partial<ReadingCaps>]>([
    ['cells', 'a,b\nc,d\n', { cells: 3 }],
    ['characters in a cell', 'abc,d\ne,f\n', { textLength: 2 }],
    ['columns', `${',a'.repeat(16_384)}\n${',a'.repeat(16_384)}\n`, {}],
    ['rows', `a,b\n${'\n'.repeat(1_048_576)}c,d\n`, {}],
  ])('is refused with too many %s', (_, text, caps) => {
    expect(read(text, caps)).toEqual(['refused file-over-cap']);
  });

  // Law: what a program writes as a table is what is read, in every encoding and with every separator.
  it('is read back as it was written', () => {
    const field = fc
      .array(fc.constantFrom('a', '1', ' ', '汇', '总', '㐂', '"', ',', ';', '\t', '\n', '，', "'", '.', '-'), {
        maxLength: 6,
      })
      .map((letters) => letters.join(''));
    const rows = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    const encode = {
      'UTF-8': (text: string) => Buffer.from(text),
      'UTF-8 with a mark': (text: string) => Buffer.from(`\ufeff${text}`),
      'UTF-16LE': (text: string) => utf16(text, false),
      'UTF-16BE': (text: string) => utf16(text, true),
      GB18030: encodeGb18030,
    };
    const encodings = fc.constantFrom(...Object.values(encode));
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t'),
        encodings,
        fc.constantFrom('\n', '\r\n'),
        (cells, delimiter, bytes, newline) => {
          // What the first line says decides the separator where the rest leaves it open.
          const heading = cells[0]?.map((_, index) => `h${index}`) ?? [];
          const all = [heading, heading, ...cells, ...cells.map(() => heading)];
          const text = Papa.unparse(all, { delimiter, newline, quotes: true });
          const { sheets } = readTableFile(bytes(text));
          const grid = sheets[0];
          const back = all.map((row) => row.map(() => ''));
          for (let index = 0; index < (grid?.length ?? 0); index++) {
            const row = back[(grid?.row[index] ?? 0) - 1];
            if (row) row[(grid?.column[index] ?? 0) - 1] = grid?.text[index] ?? '';
          }
          expect(back).toEqual(all);
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });
});
