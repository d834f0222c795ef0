import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { summaryContents } from '../../src/consolidate/summary-contents.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { available } from '../office/available.ts';
import type { ReadCell } from '../office/read-cells.ts';
import { readCells } from '../office/read-cells.ts';
import { recalculate } from '../office/recalculate.ts';
import { validate } from '../office/validate.ts';
import { summaryBytes } from '../workbook/summary-bytes.ts';
import { period, run, submit } from './small-district.ts';

/** Moves in and out with their parts inside the district; a stock without such parts. */
const catalogue = loadCatalogue([
  {
    file: 'forms.yaml',
    text: `form: F
title: 流动情况
frequency: quarter
filedBy: { community: [own] }
defaults: { timing: flow, unitMeasure: 人 }
items:
  - { id: in, code: '01', label: 转入 }
  - { id: inWithin, code: '02', label: 区内转入, of: in, internal: true }
  - { id: out, code: '03', label: 转出 }
  - { id: outWithin, code: '04', label: 区内转出, of: out, internal: true }
  - { id: members, code: '05', label: 人数, timing: stock }
  - { id: party, code: '06', label: 党员, timing: stock, of: members }
`,
  },
]);

const sent: Readonly<Record<string, string>> = {
  'C1 2020-Q1': '70 10 8 4 100 50',
  'C3 2020-Q1': '1 0 6 6 90 20',
  'C1 2020-Q2': '50 20 5 3 100 50',
  'C3 2020-Q2': '0 0 20 17 90 20',
};
const items = ['in', 'inWithin', 'out', 'outWithin', 'members', 'party'];

/** C2 sends nothing. */
async function summary(unit?: string): Promise<Uint8Array> {
  const files: Awaited<ReturnType<typeof submit>>[] = [];
  for (const [key, figures] of Object.entries(sent)) {
    const [code = '', of = ''] = key.split(' ');
    const sheet = Object.fromEntries(figures.split(' ').map((figure, index) => [`${items[index]}.current`, figure]));
    files.push(await submit({ unit: code, period: of, sheets: { F: sheet } }, { catalogue }, files));
  }
  const result = run(files, { catalogue, period: period('2020-Q2') });
  const options = { collection: '示范新区', language: 'zh-CN', policy: 'partial', ...(unit ? { unit } : {}) } as const;
  return summaryBytes(summaryContents(result, options));
}

/** The rows below the table: label, code, 本期, 本年累计, 上年同期. Heading and codes take rows 6 and 7, the items 8 to 13. */
function block(cells: ReadonlyMap<string, ReadCell> | undefined, from = 14): readonly (readonly unknown[])[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((row) =>
    ['A', 'B', 'C', 'D', 'E'].map((letters) => cells?.get(`${letters}${from + row}`)?.value ?? ''),
  );
}

describe('a form with moves inside the district', () => {
  it('shows below its table the whole, the part inside and the net of it, and nothing of other parts', async () => {
    const cells = readCells(await summary()).get('F 汇总');
    // Second quarter: in 50 + 0, inside 20 + 0; out 5 + 20, inside 3 + 17. Year: with 70 + 1, 10 + 0, 8 + 6, 4 + 6.
    expect(block(cells)).toEqual([
      ['区内互转（总额、其中区内、净额）', '', '', '', ''],
      ['转入：总额', '01', 50, 121, ''],
      ['　其中：区内转入', '02', 20, 30, ''],
      ['转入：净额', '01−02', 30, 91, ''],
      ['转出：总额', '03', 25, 39, ''],
      ['　其中：区内转出', '04', 20, 30, ''],
      ['转出：净额', '03−04', 5, 9, ''],
      [expect.stringMatching(/^注：/), '', '', '', ''],
    ]);
    expect(cells?.get('C17')?.formula).toBe('IF(COUNT(C15,C16)=2,C15-C16,"")');
    expect(cells?.get('C16')?.formula).toBe('IF(ISNUMBER(C9),C9,"")');
  });

  it.skipIf(!available('soffice'))('is what LibreOffice recalculates, also for another unit of the list', async () => {
    const bytes = await summary();
    expect(await validate(bytes)).toEqual([]);
    const written = block(readCells(bytes).get('F 汇总'));
    expect(block(readCells(await recalculate(bytes)).get('F 汇总'))).toEqual(written);
    const chosen = block(readCells(await recalculate(choosing(bytes, 'C3 新华社区'))).get('F 汇总'));
    expect(chosen.slice(1, 7).map((row) => row.slice(2, 4))).toEqual([
      [0, 1],
      [0, 0],
      [0, 1],
      [20, 26],
      [17, 23],
      [3, 3],
    ]);
  });

  it.skipIf(!available('soffice'))('stays blank for a unit that sent nothing', async () => {
    const cells = readCells(await recalculate(choosing(await summary(), 'C2 河湾村'))).get('F 汇总');
    expect(cells?.get('C8')?.value).toBe('缺');
    expect(
      block(cells)
        .slice(1, 7)
        .map((row) => row.slice(2).join('')),
    ).toEqual(['', '', '', '', '', '']);
  });
});

/** The workbook with another unit chosen in the drop-down. */
function choosing(workbook: Uint8Array, unit: string): Uint8Array {
  const from = /<c r="B4"( s="\d+")? t="s"><v>\d+<\/v><\/c>/;
  const to = `<c r="B4"$1 t="inlineStr"><is><t>${unit}</t></is></c>`;
  const changed = Object.entries(unzipSync(workbook)).map(([name, bytes]) => {
    const isSheet = name.startsWith('xl/worksheets/');
    return [name, isSheet ? strToU8(strFromU8(bytes).replace(from, to)) : bytes] as const;
  });
  return zipSync(Object.fromEntries(changed));
}
