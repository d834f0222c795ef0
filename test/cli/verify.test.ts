import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { huizong } from './run.ts';

const folder = fileURLToPath(new URL('../../samples/broken/', import.meta.url));

function verify(name: string, ...words: readonly string[]) {
  return huizong(['verify', '汇总表.xlsx', '-C', '.', ...words], { folder: `${folder}${name}` });
}

describe('huizong verify', () => {
  it('exits 1 and says in both languages which cell was altered', async () => {
    const zh = await verify('summary-cell-altered');
    expect({ code: zh.code, err: zh.err }).toEqual({ code: 1, err: '' });
    expect(zh.out).toContain('“YL01 分单位”G8 是 13，由来源报表重算应为 12');
    expect(zh.out).toContain('核验不通过：单元格、行、工作表不同 1 处；来源文件缺失或改变 0 个');
    const en = await verify('summary-cell-altered', '--lang', 'en');
    expect(en.out).toContain('"YL01 分单位" G8 is 13; recomputed from the returns it is 12');
  });

  it('exits 0 where nothing is wrong, and -q then says only what was compared', async () => {
    const { code, out } = await verify('summary-part-hidden', '-q');
    expect(code).toBe(0);
    expect(out).toMatch(/^已核对：单元格 \d+ 个（其中公式 \d+ 个），来源文件 1 个\n核验通过：/);
  });

  it('has one document for programs', async () => {
    const { code, out } = await verify('summary-formula-replaced', '--json');
    const { ok, period, summary, findings } = JSON.parse(out);
    expect({ code, ok, period, verify: summary.verify }).toEqual({
      code: 1,
      ok: false,
      period: '2020-Q1',
      verify: {
        file: '汇总表.xlsx',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        unit: '00',
        period: '2020-Q1',
        language: 'zh-CN',
        policy: 'partial',
        cells: expect.any(Number),
        formulas: expect.any(Number),
        sources: 1,
        differences: 1,
      },
    });
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'summary-formula-replaced',
        sheet: 'YL01 分单位',
        cell: 'G6',
        unit: '00',
        form: 'YL01',
        expected: '=SUM(G7)',
        actual: '12',
      }),
    ]);
  });

  it('exits 2 for what is no workbook, or not there', async () => {
    for (const name of ['huizong.yaml', '没有.xlsx']) {
      const { code } = await huizong(['verify', name], { folder: `${folder}summary-cell-altered` });
      expect(code).toBe(2);
    }
  });
});
