import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { editPart, editParts, editSheet } from '../../samples/generator/broken/spoil-package.ts';
import { openCollection, Trouble, verifySummary } from '../../src/index.ts';
import { alterable, put, read } from './alter-summary.ts';
import { mergedCollection, returnsOf, verified } from './small-collection.ts';

let returns: Readonly<Record<string, Uint8Array>> = {};
beforeAll(async () => {
  returns = await returnsOf();
});

const byUnit = 'T1 分单位';

/** Cell by what stands in it, on a sheet. */
function cellOf(workbook: Uint8Array, sheet: string, value: number | string): string {
  const found = alterable(read(workbook)).find((cell) => cell.sheet === sheet && cell.value === value);
  if (!found) throw new Error(`${sheet} does not hold ${value}`);
  return found.cell;
}

describe('a summary beside the returns it was made from', () => {
  it('is clean, whatever it is for and in either language', async () => {
    for (const options of [{}, { unit: 'S1' }, { language: 'en', asOf: '2020-04-15' } as const]) {
      const { folder, path } = await mergedCollection(returns, options);
      expect(await verified(folder, path)).toEqual([]);
    }
  });

  it('says what was compared', async () => {
    const { collection, path } = await mergedCollection(returns);
    const { identity, compared, differences, ok } = await verifySummary(collection, path);
    const period = { frequency: 'quarter', year: 2020, index: 1 };
    expect({ identity, differences, ok, sources: compared.sources }).toEqual({
      identity: { unit: 'D', period, language: 'zh-CN', policy: 'partial' },
      differences: 0,
      ok: true,
      sources: 5,
    });
    expect(compared.formulas).toBeGreaterThan(50);
    expect(compared.cells).toBeGreaterThan(compared.formulas);
  });

  it('is clean without the keywords of the document too: its face says what it is for', async () => {
    const { folder, path, workbook } = await mergedCollection(returns, { unit: 'S1' });
    const bare = editParts(workbook, (parts) =>
      editPart(parts, 'docProps/core.xml', (xml) => xml.replace(/<cp:keywords>.*?<\/cp:keywords>/, '')),
    );
    writeFileSync(path, bare);
    expect(await verified(folder, path)).toEqual([]);
  });

  it('keeps its period though one sheet says another', async () => {
    const { folder, path, workbook } = await mergedCollection(returns);
    const altered = put(workbook, {
      sheet: '数据来源',
      cell: 'A2',
      formula: undefined,
      value: '示范新区　D 示范新区　2020年第二季度',
    });
    writeFileSync(path, altered);
    expect(await verified(folder, path)).toEqual(['summary-cell-altered 数据来源 A2']);
  });

  it('was recomputed with the policy and date it names', async () => {
    const { folder, path, workbook } = await mergedCollection(returns, { asOf: '2020-04-15' });
    const altered = put(workbook, {
      sheet: '目录',
      cell: 'A3',
      formula: undefined,
      value: '数据截至 2020-04-16　只列完整合计',
    });
    writeFileSync(path, altered);
    expect(await verified(folder, path)).toEqual(['summary-cell-altered 目录 A3']);
  });
});

describe('its sources', () => {
  it('are found under other names, and missed, changed and late ones are told apart', async () => {
    const { folder, path } = await mergedCollection(returns);
    const inbox = (name: string) => join(folder, 'inbox', name);
    mkdirSync(inbox('归档'));
    renameSync(inbox('C3.xlsx'), inbox('归档/社区.xlsx'));
    expect(await verified(folder, path)).toEqual(['source-renamed C3.xlsx 数据来源 B7']);
    renameSync(inbox('归档/社区.xlsx'), inbox('C3.xlsx'));

    writeFileSync(inbox('迟到.xlsx'), returns['inbox/2019/C1.xlsx']?.slice(0, 500) ?? '');
    expect(await verified(folder, path)).toEqual(['source-unlisted 迟到.xlsx']);
    rmSync(inbox('迟到.xlsx'));

    writeFileSync(inbox('C3.xlsx'), returns['inbox/C1.xlsx'] ?? '');
    const swapped = await verified(folder, path);
    expect(swapped[0]).toBe('source-changed C3.xlsx 数据来源 G7');
    expect(swapped.filter((line) => line.includes('数据来源 G7'))).toHaveLength(1);

    rmSync(inbox('C3.xlsx'));
    const [missing, ...following] = await verified(folder, path);
    expect(missing).toBe('source-missing C3.xlsx 数据来源 G7');
    expect(following.length).toBeGreaterThan(0);
  });

  it('whose line was removed are not taken for late ones', async () => {
    const { folder, path, workbook } = await mergedCollection(returns);
    const row = cellOf(workbook, '数据来源', 'C3.xlsx').slice(1);
    writeFileSync(
      path,
      editSheet(workbook, '数据来源', (xml) => xml.replace(new RegExp(`<row r="${row}".*?</row>`), '')),
    );
    expect(await verified(folder, path)).toEqual(['source-unlisted C3.xlsx', `summary-row-missing 数据来源 A${row}`]);
  });

  it('with an altered checksum are changed ones', async () => {
    const { folder, path, workbook } = await mergedCollection(returns);
    const [line] = read(workbook).sources;
    const value = `${line?.sha256?.slice(0, -1)}${line?.sha256?.endsWith('0') ? '1' : '0'}`;
    writeFileSync(path, put(workbook, { sheet: '数据来源', cell: `G${line?.row}`, formula: undefined, value }));
    expect(await verified(folder, path)).toEqual([`source-changed ${line?.path} 数据来源 G${line?.row}`]);
  });

  it('of a street are those of its units, and what came since is left out', async () => {
    const { S1, ...others } = Object.fromEntries(
      Object.entries(returns).map(([path, bytes]) => [path.includes('S1') ? 'S1' : path, bytes]),
    );
    const { folder, path } = await mergedCollection(others, { unit: 'S1' });
    writeFileSync(join(folder, 'inbox/S1.xlsx'), S1 ?? '');
    expect(await verified(folder, path)).toEqual(['source-unlisted S1.xlsx']);
  });
});

describe('rows', () => {
  /** As Excel leaves it: the rows below move up, and formulas follow. */
  function withoutRow(workbook: Uint8Array, row: number): Uint8Array {
    const moved = (text: string) =>
      text.replace(/(\$?[A-Z]{1,2}\$?)(\d+)/g, (whole, letters: string, digits: string) =>
        Number(digits) > row ? `${letters}${Number(digits) - 1}` : whole,
      );
    const own = editSheet(workbook, byUnit, (xml) =>
      xml
        .replace(new RegExp(`<row r="${row}".*?</row>`), '')
        .replace(/<row r="(\d+)"/g, (whole, digits: string) =>
          Number(digits) > row ? `<row r="${Number(digits) - 1}"` : whole,
        )
        .replace(/<c r="([A-Z]+)(\d+)"/g, (whole, letters: string, digits: string) =>
          Number(digits) > row ? `<c r="${letters}${Number(digits) - 1}"` : whole,
        )
        .replace(/<f>(.*?)<\/f>/g, (_, formula: string) => `<f>${moved(formula)}</f>`),
    );
    return editSheet(own, 'T1 汇总', (xml) =>
      xml.replace(
        /(T1 分单位(?:&apos;|')!\$[A-Z]+\$1:\$[A-Z]+\$)(\d+)/g,
        (_, before: string, last: string) => `${before}${Number(last) - 1}`,
      ),
    );
  }

  it('that Excel deleted are one finding, though every formula was rewritten', async () => {
    const { folder, path, workbook } = await mergedCollection(returns);
    // The last community below the street: nothing but its own row and the sum above speaks of it.
    const row = Number(cellOf(workbook, byUnit, 'C2').slice(1));
    writeFileSync(path, withoutRow(workbook, row));
    const found = await verified(folder, path);
    expect(found).toContain(`summary-row-missing ${byUnit} A${row}`);
    // The position of the chosen unit in the sheet does not change, nor any formula but the sums that lost a part.
    expect(found.filter((line) => !line.startsWith('summary-formula-altered'))).toEqual([
      `summary-row-missing ${byUnit} A${row}`,
    ]);
  });

  it('that were inserted are one finding', async () => {
    const { folder, path, workbook } = await mergedCollection(returns);
    const last =
      read(workbook)
        .sheets.find(({ name }) => name === byUnit)
        ?.grid.row.at(-1) ?? 0;
    writeFileSync(
      path,
      editSheet(workbook, byUnit, (xml) =>
        xml.replace('</sheetData>', `<row r="${last + 3}"><c r="A${last + 3}"><v>5</v></c></row></sheetData>`),
      ),
    );
    expect(await verified(folder, path)).toEqual([`summary-row-added ${byUnit} A${last + 3}`]);
  });
});

describe('what is no summary', () => {
  it('is a finding where it is a workbook, and a problem where it is none', async () => {
    const { folder } = await mergedCollection(returns);
    expect(await verified(folder, join(folder, 'inbox/C1.xlsx'))).toEqual([
      `summary-not-ours ${join(folder, 'inbox/C1.xlsx')}`,
    ]);
    const collection = await openCollection(folder);
    for (const path of ['huizong.yaml', 'nowhere.xlsx']) {
      await expect(verifySummary(collection, path)).rejects.toThrow(Trouble);
    }
  });
});
