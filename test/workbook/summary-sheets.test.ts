import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/grid/read-workbook.ts';
import { available } from '../office/available.ts';
import { readCells } from '../office/read-cells.ts';
import { readWithOpenpyxl } from '../office/read-with-openpyxl.ts';
import { validate } from '../office/validate.ts';
import { summaryBytes } from './summary-bytes.ts';
import { sampleContents } from './summary-sample.ts';

function sheetXml(workbook: Uint8Array, name: string): string {
  const parts = unzipSync(workbook);
  const index = [...readCells(workbook).keys()].indexOf(name) + 1;
  return strFromU8(parts[`xl/worksheets/sheet${index}.xml`] ?? new Uint8Array());
}

function texts(workbook: Uint8Array, sheet: string): readonly unknown[] {
  return [...(readCells(workbook).get(sheet)?.values() ?? [])].map((cell) => cell.value);
}

describe('a summary workbook', () => {
  it.each([
    ['of the district', {}],
    ['of a park', { scope: 'P1' }],
    ['of one street', { scope: 'S2', language: 'en' as const }],
    ['of complete totals only', { policy: 'complete' as const }],
  ])('%s is valid for the Open XML SDK', async (_, options) => {
    expect(await validate(await summaryBytes(sampleContents(options)))).toEqual([]);
  });

  it('has the same bytes twice and in another time zone', async () => {
    const first = await summaryBytes(sampleContents());
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Kiritimati';
    try {
      expect(Buffer.compare(await summaryBytes(sampleContents()), first)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('is accepted by the guarded reader, which holds sizes and checksums, and is known by its first part', async () => {
    const bytes = await summaryBytes(sampleContents());
    expect(readWorkbook(bytes).sheets).toHaveLength(10);
    expect(Object.keys(unzipSync(bytes))[0]).toBe('[Content_Types].xml');
  });

  it('has its sheets in order, in both languages', async () => {
    expect([...readCells(await summaryBytes(sampleContents())).keys()]).toEqual([
      '目录',
      '编制说明',
      '报送情况',
      '名录变动',
      '审核问题',
      '数据来源',
      'T1 汇总',
      'T1 分单位',
      'T2 分组',
      'T2 明细',
    ]);
    expect([...readCells(await summaryBytes(sampleContents({ language: 'en' }))).keys()]).toEqual([
      'Contents',
      'Notes',
      'Reporting',
      'Register changes',
      'Findings',
      'Sources',
      'T1 summary',
      'T1 by unit',
      'T2 groups',
      'T2 rows',
    ]);
  });

  it('links from the contents to every other sheet', async () => {
    const xml = sheetXml(await summaryBytes(sampleContents()), '目录');
    const targets = [...xml.matchAll(/location="([^"]+)"/g)].map((match) => match[1]);
    expect(targets).toEqual([
      "'编制说明'!A1",
      "'报送情况'!A1",
      "'名录变动'!A1",
      "'审核问题'!A1",
      "'数据来源'!A1",
      "'T1 汇总'!A1",
      "'T1 分单位'!A1",
      "'T2 分组'!A1",
      "'T2 明细'!A1",
    ]);
  });

  it('folds by level, the total above what it is made of, and does not recalculate when opened', async () => {
    const bytes = await summaryBytes(sampleContents());
    const xml = sheetXml(bytes, 'T1 分单位');
    expect(xml).toContain('<outlinePr summaryBelow="0"');
    expect(xml).toContain('outlineLevelRow="4"');
    // District 0, park and its own row 1 and 2, street 2, communities 3.
    const levels = [6, 10, 11, 12, 16, 19, 20].map(
      (row) => new RegExp(`<row r="${row}"[^>]*?(?:outlineLevel="(\\d)")`).exec(xml)?.[1],
    );
    expect(levels).toEqual([undefined, '1', '2', '2', '3', '2', '1']);
    expect(xml).not.toContain('collapsed');
    expect(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())).not.toContain('fullCalcOnLoad');
  });

  it('repeats the heading and the unit columns on every printed page', async () => {
    const workbook = strFromU8(unzipSync(await summaryBytes(sampleContents()))['xl/workbook.xml'] ?? new Uint8Array());
    expect(workbook).toContain('&apos;T1 分单位&apos;!$A:$B,&apos;T1 分单位&apos;!$3:$5');
  });

  it('offers every unit in one drop-down and opens with the unit it is for', async () => {
    const bytes = await summaryBytes(sampleContents({ scope: 'P1' }));
    const cells = readCells(bytes).get('T1 汇总');
    const xml = sheetXml(bytes, 'T1 汇总');
    expect([...xml.matchAll(/<dataValidation .*?<formula1>(.*?)<\/formula1>/g)].map((match) => match[1])).toEqual([
      '$T$2:$T$7',
    ]);
    expect(cells?.get('B4')?.value).toBe('P1 东湖园区');
    expect([2, 3, 4, 5, 6, 7].map((row) => cells?.get(`T${row}`)?.value)).toEqual([
      'P1 东湖园区',
      'S1 迎宾街道',
      'C1 新华社区',
      'C2 河湾村',
      'C3 新华社区',
      'C4 科创社区',
    ]);
  });

  it('says who is missing or was sent back, and how much of last period that is', async () => {
    const cells = readCells(await summaryBytes(sampleContents())).get('报送情况') ?? new Map();
    const rows = new Map<number, unknown[]>();
    for (const [address, { value }] of cells) {
      const row = Number(/\d+$/.exec(address)?.[0]);
      rows.set(row, [...(rows.get(row) ?? []), value]);
    }
    expect([...rows.values()]).toContainEqual(['C2', '河湾村', '迎宾街道', 'T1', '退回']);
    expect([...rows.values()]).toContainEqual(['T1', '样表', 8, 8, 7, 7 / 8]);
  });

  it('keeps findings and files of other units out of the workbook of one street', async () => {
    const street = await summaryBytes(sampleContents({ scope: 'S2' }));
    expect(texts(street, '审核问题')).toContain('没有审核问题。');
    expect(texts(street, '数据来源').filter((text) => String(text).endsWith('.xlsx'))).toEqual(['S2.xlsx', 'C5.xlsx']);
    const district = await summaryBytes(sampleContents());
    expect(texts(district, '审核问题')).toContain('C2.xlsx');
    expect(texts(district, '数据来源')).toContain('=坏.xlsx');
  });

  it('stores texts that look like formulas as texts, and shows control characters', async () => {
    const bytes = await summaryBytes(sampleContents());
    expect(sheetXml(bytes, '审核问题')).not.toContain('<f>');
    expect(texts(bytes, '审核问题').filter((text) => String(text).includes('x␁y'))).toHaveLength(1);
  });

  it('shows totals that are not complete as blanks where only complete ones are wanted', async () => {
    const cells = readCells(await summaryBytes(sampleContents({ policy: 'complete' }))).get('T1 分单位');
    // The street lacks C2, the park the street; S2 is complete: 3 + 4.
    expect(['G12', 'G10', 'G20'].map((address) => cells?.get(address)?.value)).toEqual([undefined, undefined, 7]);
  });

  it.skipIf(!available('openpyxl'))('is read back by openpyxl', async () => {
    const sheets = readWithOpenpyxl(await summaryBytes(sampleContents()));
    expect(sheets.map(({ name, validations, frozen }) => [name, validations, frozen])).toEqual([
      ['目录', 0, null],
      ['编制说明', 0, null],
      ['报送情况', 0, null],
      ['名录变动', 0, null],
      ['审核问题', 0, 'C5'],
      ['数据来源', 0, 'C5'],
      ['T1 汇总', 1, 'D9'],
      ['T1 分单位', 0, 'C6'],
      ['T2 分组', 0, 'A4'],
      ['T2 明细', 0, 'D5'],
    ]);
  });
});
