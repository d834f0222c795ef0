import { expect, it } from 'vitest';
import { unitFigures } from '../../src/audit/summary/unit-figures.ts';
import { summaryBytes } from '../workbook/summary-bytes.ts';
import { sampleContents } from '../workbook/summary-sample.ts';
import { read } from './alter-summary.ts';

it.each(['zh-CN', 'en'] as const)(
  'the figures of a summary in %s are read back by unit, part and code',
  async (language) => {
    const { sheets } = read(await summaryBytes(sampleContents({ language })));
    const sheet = sheets.find(({ role, form }) => role === 'byUnit' && form === 'T1');
    const rows = sheet ? unitFigures(sheet) : [];
    const value = (unit: string, part: string, code: string) =>
      rows.find((row) => row.unit === unit && row.part === part)?.figures.get(code)?.value;
    // test/workbook/summary-sample.ts: 总数 of the park 2, the street 1, C1 10, C3 20, C4 7; declared 41, adjustment −1.
    expect(rows.map(({ unit, part }) => `${unit} ${part}`).slice(0, 4)).toEqual([
      'D total',
      'D below',
      'D difference',
      'D reference',
    ]);
    expect(value('S1', 'own', '01.1')).toBe(1);
    expect(value('S1', 'adjustment', '01.1')).toBe(-1);
    expect(value('S1', 'declared', '01.1')).toBe(41);
    expect(value('S1', 'total', '01.1')).toBe(1 + 10 + 20 - 1);
    expect(value('P1', 'total', '01.1')).toBe(2 + 30 + 7);
    expect(value('C1', 'total', '01.6')).toBe(100.25);
    // C2 was sent back: 缺.
    expect(value('C2', 'total', '01.1')).toBe('缺');
  },
);
