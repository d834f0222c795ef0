import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { available } from '../office/available.ts';
import { type ReadCell, readCells } from '../office/read-cells.ts';
import { recalculate } from '../office/recalculate.ts';
import { summaryBytes } from './summary-bytes.ts';
import { sampleContents } from './summary-sample.ts';

type Sheets = ReturnType<typeof readCells>;

/** Formulas whose cached result is not what the other workbook holds. */
function differences(
  written: Sheets,
  recalculated: Sheets,
): { readonly formulas: number; readonly different: string[] } {
  const different: string[] = [];
  let formulas = 0;
  for (const [sheet, cells] of written) {
    for (const [address, cell] of cells) {
      if (cell.formula === undefined) continue;
      formulas++;
      const now = recalculated.get(sheet)?.get(address)?.value ?? '';
      const was = cell.value ?? '';
      const same =
        typeof was === 'number' && typeof now === 'number'
          ? Math.abs(was - now) <= 1e-9 * Math.max(1, Math.abs(was))
          : was === now;
      if (!same) different.push(`${sheet}!${address} =${cell.formula}: ${was} became ${now}`);
    }
  }
  return { formulas, different };
}

/** Other content in the first place that matches, sheet by sheet. */
function planted(workbook: Uint8Array, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(workbook);
  const changed = Object.entries(parts).map(([name, bytes]) => {
    const isSheet = name.startsWith('xl/worksheets/');
    return [name, isSheet ? strToU8(strFromU8(bytes).replace(from, to)) : bytes] as const;
  });
  return zipSync(Object.fromEntries(changed));
}

/** The row of the 分单位 sheet with this key (units) or this code and part. */
function rowOf(cells: ReadonlyMap<string, ReadCell>, code: string, name: string): number {
  for (let row = 6; row < 60; row++) {
    if (cells.get(`A${row}`)?.value === code && cells.get(`B${row}`)?.value === name) return row;
  }
  return 0;
}

describe('the formulas of a summary', () => {
  it.skipIf(!available('soffice')).each([
    ['of the district', {}],
    ['of a park', { scope: 'P1' }],
    ['of complete totals only', { policy: 'complete' as const }],
    ['in English', { language: 'en' as const }],
  ])('%s have as cached results what LibreOffice recalculates', async (_, options) => {
    const bytes = await summaryBytes(sampleContents(options));
    const { formulas, different } = differences(readCells(bytes), readCells(await recalculate(bytes)));
    expect(different).toEqual([]);
    expect(formulas).toBeGreaterThan(200);
  });

  it.skipIf(!available('soffice'))('are really calculated anew: a planted result is noticed', async () => {
    const bytes = await summaryBytes(sampleContents());
    // 46 is own and below of 总数 at the district: 2 + 1 + 10 + 20 − 1 + 7 + 3 + 4.
    const wrong = planted(bytes, '<f>SUM(G10,G20)</f><v>46</v>', '<f>SUM(G10,G20)</f><v>47</v>');
    const { different } = differences(readCells(wrong), readCells(await recalculate(wrong)));
    expect(different).toEqual(['T1 分单位!G7 =SUM(G10,G20): 47 became 46']);
  });

  it.skipIf(!available('soffice'))('show any unit that is chosen in the drop-down', async () => {
    const bytes = await summaryBytes(sampleContents());
    const chosen = planted(
      bytes,
      /<c r="B4"( s="\d+")? t="s"><v>\d+<\/v><\/c>/,
      '<c r="B4"$1 t="inlineStr"><is><t>C4 科创社区</t></is></c>',
    );
    const cells = readCells(await recalculate(chosen)).get('T1 汇总');
    // 总数, 单独, 联合, 已覆盖, 覆盖率 and 金额 of C4; what is — there is — here.
    expect(['D', 'E', 'F', 'G', 'H', 'I'].map((column) => cells?.get(`${column}9`)?.value)).toEqual([
      7,
      7,
      '—',
      '—',
      '—',
      30.3,
    ]);
  });

  it('add own, adjustment and the totals directly below, and nothing else', async () => {
    const cells = readCells(await summaryBytes(sampleContents())).get('T1 分单位') ?? new Map<string, ReadCell>();
    const at = (code: string, name: string, column: string) => cells.get(`${column}${rowOf(cells, code, name)}`);
    // Own 1, adjustment −1, C1 10, C3 20; C2 was sent back. The declared 41 stands beside and is not added.
    expect(at('S1', '迎宾街道', 'G')).toEqual({ value: 30, formula: 'SUM(G14:G18)' });
    expect([13, 14, 15, 16, 17, 18].map((row) => cells.get(`B${row}`)?.value)).toEqual([
      '上报合计',
      '本级',
      '调整表',
      '新华社区',
      '河湾村',
      '新华社区',
    ]);
    expect(at('C2', '河湾村', 'G')).toEqual({ value: '缺' });
    // Own 2, the street's 30, C4 directly below 7.
    expect(at('P1', '东湖园区', 'G')).toEqual({ value: 39, formula: 'SUM(G11:G12,G19)' });
  });

  it('keep a confirmed figure as a constant, with the sum below and the difference', async () => {
    const cells = readCells(await summaryBytes(sampleContents())).get('T1 分单位') ?? new Map<string, ReadCell>();
    expect(cells.get(`G${rowOf(cells, 'D', '示范新区')}`)).toEqual({ value: 50 });
    expect(cells.get(`G${rowOf(cells, 'D', 'Σ下级合计')}`)).toEqual({ value: 46, formula: 'SUM(G10,G20)' });
    expect(cells.get(`G${rowOf(cells, 'D', '差额')}`)).toEqual({ value: 4, formula: 'G6-G7' });
  });

  it('recompute a growth over the units that have both parts, from hidden columns', async () => {
    const cells = readCells(await summaryBytes(sampleContents())).get('T1 分单位') ?? new Map<string, ReadCell>();
    const row = rowOf(cells, 'S1', '迎宾街道');
    const growth = cells.get(`N${row}`);
    // C3 has no base: (0.2 + 100.25 + 0.05) ÷ (0.1 + 90) − 1, its 50 left out.
    expect(growth?.value).toBeCloseTo((100.5 / 90.1 - 1) * 100, 9);
    expect(growth?.formula).toContain(`AO${row}`);
    expect(cells.get(`AO${row}`)?.value).toBe(100.5);
  });

  it('weigh a mean by its weight', async () => {
    const cells = readCells(await summaryBytes(sampleContents())).get('T1 分单位') ?? new Map<string, ReadCell>();
    // S1 3.33 × 1, C1 6.5 × 10, C3 7.25 × 20.
    const mean = cells.get(`R${rowOf(cells, 'S1', '迎宾街道')}`)?.value;
    expect(mean).toBeCloseTo((3.33 + 65 + 145) / 31, 12);
  });

  it('show what never adds up from the own row only', async () => {
    const cells = readCells(await summaryBytes(sampleContents())).get('T1 分单位') ?? new Map<string, ReadCell>();
    const row = rowOf(cells, 'P1', '东湖园区');
    expect([cells.get(`S${row}`), cells.get(`U${row}`)]).toEqual([
      { value: 88, formula: 'S11' },
      { value: '=1+1 不是公式', formula: 'U11' },
    ]);
  });

  it('group the rows of a list by exact texts', async () => {
    const cells = readCells(await summaryBytes(sampleContents())).get('T2 分组') ?? new Map<string, ReadCell>();
    const rows = [4, 5, 6, 7, 8].map((row) =>
      ['A', 'B', 'C', 'D', 'E', 'F'].map((letters) => cells.get(`${letters}${row}`)?.value),
    );
    expect(rows).toEqual([
      ['01', '化工', '在建', 2, 5.5, 2],
      ['01', '化工', '竣工', 1, 0.1, 0.1],
      ['02', '材料', '在建', 1, 2.25, 0],
      ['（未填）', undefined, '（未填）', 1, 0.2, 0],
      ['合计', undefined, undefined, 5, 8.05, 2.1],
    ]);
    expect(cells.get('D4')?.formula).toBe("SUMPRODUCT(--('T2 明细'!$E$5:$E$9=$A4),--('T2 明细'!$G$5:$G$9=$C4))");
  });
});
