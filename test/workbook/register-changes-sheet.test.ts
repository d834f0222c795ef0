import { describe, expect, it } from 'vitest';
import type { Period } from '../../src/model/period.ts';
import { parseUnits } from '../../src/units/parse-units.ts';
import { registerChanges } from '../../src/units/register-changes.ts';
import type { SummaryContents, SummaryRegisterChanges } from '../../src/workbook/summary/summary-contents.ts';
import { available } from '../office/available.ts';
import { readCells } from '../office/read-cells.ts';
import { recalculate } from '../office/recalculate.ts';
import { validate } from '../office/validate.ts';
import { summaryBytes } from './summary-bytes.ts';
import { sampleContents } from './summary-sample.ts';

/** The district of the sample with a history: its tree of 30 June 2020 has the units of the sample. */
const register = parseUnits({
  file: 'units.csv',
  text: `code,name,level,kind,parent,valid_from,valid_to,successors
D,示范新区,district,,,,,
P1,东湖园区,park,,D,,,
S1,迎宾街道,street,,P1,,,
C1,新华社区,community,urban,S1,,,
C2,河湾村,community,rural,S1,,,
V1,石桥村,community,rural,S1,,2020-03-31,C3
V2,石塘村,community,rural,S1,,2020-03-31,C3
C3,新华社区,community,urban,S1,2020-04-01,,
C4,科创社区,community,urban,S2,,2020-05-31,
C4,科创社区,community,urban,P1,2020-06-01,,
V3,果园村,community,rural,P1,,2020-02-10,
S2,中心镇,street,,D,,2020-01-31,
S2,中心街道,street,,D,2020-02-01,,
C5,中心社区,community,urban,S2,,,
`,
});
const day = '2020-06-30';

function since(then: string): SummaryRegisterChanges {
  return { since: register.on(then), changes: registerChanges(register, then, day) };
}

function contents(options: Partial<SummaryContents> = {}): SummaryContents {
  const second: Period = { frequency: 'quarter', year: 2020, index: 2 };
  return {
    ...sampleContents(options),
    period: second,
    tree: register.on(day),
    registerChanges: { period: since('2020-03-31'), year: since('2019-12-31') },
    ...options,
  };
}

async function sheet(of: SummaryContents, name = '名录变动'): Promise<readonly (readonly unknown[])[]> {
  const cells = readCells(await summaryBytes(of)).get(name) ?? new Map();
  const rows = new Map<number, unknown[]>();
  for (const [address, { value }] of cells) {
    const row = Number(/\d+$/.exec(address)?.[0]);
    if (value !== undefined) rows.set(row, [...(rows.get(row) ?? []), value]);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, values]) => values);
}

describe('the sheet of changes of the register', () => {
  it('counts by level and lists what happened in the period and in the year so far', async () => {
    const rows = await sheet(contents());
    // The second quarter: two villages became C3, C4 moved. Levels: 区, 园区, 街道, 社区（村）, 合计.
    expect(rows.slice(2, 20)).toEqual([
      ['一、本期变动'],
      ['2020-03-31 与 2020-06-30 比较'],
      ['', '区', '园区', '街道', '社区（村）', '合计'],
      ['2020-03-31 单位数', 1, 1, 2, 6, 10],
      ['新设', 0, 0, 0, 1, 1],
      ['撤销', 0, 0, 0, 0, 0],
      ['合并', 0, 0, 0, 2, 2],
      ['拆分', 0, 0, 0, 0, 0],
      ['改设', 0, 0, 0, 0, 0],
      ['更名', 0, 0, 0, 0, 0],
      ['划转', 0, 0, 0, 1, 1],
      ['变更类别', 0, 0, 0, 0, 0],
      ['2020-06-30 单位数', 1, 1, 2, 5, 9],
      ['序号', '单位', '层级', '类别', '变动', '变动前', '变动后', '日期'],
      [1, 'V1 石桥村', '社区（村）', '村', '合并', 'V1 石桥村', 'C3 新华社区', '2020-04-01'],
      [2, 'V2 石塘村', '社区（村）', '村', '合并', 'V2 石塘村', 'C3 新华社区', '2020-04-01'],
      [3, 'C3 新华社区', '社区（村）', '社区', '新设', 'V1 石桥村、V2 石塘村', 'C3 新华社区', '2020-04-01'],
      [4, 'C4 科创社区', '社区（村）', '社区', '划转', 'S2 中心街道', 'P1 东湖园区', '2020-06-01'],
    ]);
    // The year so far: besides, a village was demolished and a town became a 街道.
    expect(rows[20]).toEqual(['二、本年以来变动']);
    expect(rows).toContainEqual([1, 'V3 果园村', '社区（村）', '村', '撤销', 'V3 果园村', '—', '2020-02-11']);
    expect(rows).toContainEqual([6, 'S2 中心街道', '街道', '', '更名', '中心镇', '中心街道', '2020-02-01']);
  });

  it('shows a street only what concerns it, a unit that left it included', async () => {
    const rows = await sheet(contents({ scope: 'S2', language: 'en' }), 'Register changes');
    expect(rows.filter(([, title]) => title === 'C4 科创社区')).toEqual([
      [1, 'C4 科创社区', 'community', 'urban', 'moved', 'S2 中心街道', 'P1 东湖园区', '2020-06-01'],
      [1, 'C4 科创社区', 'community', 'urban', 'moved', 'S2 中心镇', 'P1 东湖园区', '2020-06-01'],
    ]);
    expect(rows.flat()).not.toContain('V1 石桥村');
  });

  it('says so where nothing has changed, and where nothing can be compared', async () => {
    const still: SummaryRegisterChanges = { since: register.on(day), changes: [] };
    const none = await sheet(contents({ registerChanges: { period: still, year: still } }));
    expect(none.flat()).toEqual(expect.arrayContaining(['本期无变动。', '本年以来无变动。']));
    const unknown = await sheet(contents({ registerChanges: { period: undefined, year: undefined } }));
    expect(unknown.flat()).toContain('单位名录没有追溯到比较的那一天，无从比较。');
  });

  it('has one section in the first period of a year', async () => {
    const first: Period = { frequency: 'quarter', year: 2020, index: 1 };
    const rows = await sheet(contents({ period: first }));
    expect(rows[2]).toEqual(['本期（即本年以来）变动']);
    expect(rows.flat()).not.toContain('二、本年以来变动');
  });

  it.skipIf(!available('soffice'))('counts by formulas that LibreOffice recalculates to the same', async () => {
    const bytes = await summaryBytes(contents());
    expect(await validate(bytes)).toEqual([]);
    const [written, recalculated] = [readCells(bytes), readCells(await recalculate(bytes))];
    const cells = [...(written.get('名录变动') ?? [])].filter(([, cell]) => cell.formula !== undefined);
    expect(cells.map(([address]) => recalculated.get('名录变动')?.get(address)?.value)).toEqual(
      cells.map(([, cell]) => cell.value),
    );
    // Two sections of eight counted kinds at four levels, and ten sums each.
    expect(cells).toHaveLength(2 * (8 * 4 + 10));
  });
});
