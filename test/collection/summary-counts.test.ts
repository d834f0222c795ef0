import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkCollection, mergeCollection, openCollection, planTemplates, reportStatus } from '../../src/index.ts';
import { emptyCellValues, setAmount, setState } from '../../src/model/cell-values.ts';
import type { TemplateSheetPlan } from '../../src/workbook/template-plan.ts';
import { writeTemplate } from '../../src/workbook/write-template.ts';
import { readCells } from '../office/read-cells.ts';
import { temporaryFolder } from './temporary-folder.ts';

const form = `form: J1
title: 指标
frequency: quarter
filedBy: { street: [own, declared], district: [confirmed] }
defaults: { type: integer, timing: flow }
columns:
  - { id: current, code: 1, label: 本期 }
  - { id: floor, code: 2, label: 确保, source: { targets: floor } }
items:
  - { id: tax, code: '01', label: 税收, unitMeasure: 万元 }
  - { id: trade, code: '02', label: 进出口, unitMeasure: 亿元 }
rules:
  - { id: J1-01, label: 税收不多于一百, rule: 'tax.current <= 100' }
`;
const units = 'code,name,level,kind,parent\nD,示范新区,district,,\nS1,甲街道,street,,D\nS2,乙街道,street,,D\n';
const targets = 'unit,period,form,item,kind,value\nD,2020-Q1,J1,tax,floor,30\nS1,2020-Q1,J1,tax,floor,10\n';

type Cells = ReadonlyMap<string, { readonly value?: unknown }>;
let cells: ReadonlyMap<string, Cells>;
let status: ReturnType<typeof reportStatus>;

beforeAll(async () => {
  const folder = temporaryFolder({
    'huizong.yaml': 'name: 示范新区\nperiod: 2020-Q1\n',
    'forms/J1.yaml': form,
    'units.csv': units,
    'targets.csv': targets,
  });
  const collection = await openCollection(folder);
  const plans = planTemplates(await checkCollection(collection), { targets: collection.targets, language: 'zh-CN' });
  mkdirSync(join(folder, 'inbox'));
  for (const plan of plans) {
    // S2 claims 200, which breaks J1-01, and sends its own return; S1 sends its own only.
    const sheets = plan.sheets.flatMap((sheet) => {
      if (plan.unit.code === 'S1' && sheet.kind === 'declared') return [];
      return [filled(sheet, sheet.kind === 'declared' ? 200 : 20)];
    });
    writeFileSync(join(folder, 'inbox', `${plan.unit.code}.xlsx`), await writeTemplate({ ...plan, sheets }));
  }
  const { consolidation, file } = await mergeCollection(collection);
  status = reportStatus(consolidation);
  cells = readCells(readFileSync(file.path));
});

function filled(sheet: TemplateSheetPlan, amount: number): TemplateSheetPlan {
  const values = emptyCellValues(sheet.edition.form.cells.length);
  for (const { index, column } of sheet.edition.form.cells) {
    if (column === 0) setAmount(values, index, amount);
    else setState(values, index, 'blank');
  }
  return { ...sheet, filled: values };
}

/** Values of a sheet row by row, in reading order. */
function rowsOf(sheet: string): readonly (readonly unknown[])[] {
  const rows = new Map<string, unknown[]>();
  for (const [address, { value }] of cells.get(sheet) ?? []) {
    const row = address.replace(/^[A-Z]+/, '');
    rows.set(row, [...(rows.get(row) ?? []), value]);
  }
  return [...rows.values()];
}

describe('the summary', () => {
  it('counts as due, received and accepted what status counts: own, declared and confirmed, each once', () => {
    // D confirmed, S1 own and declared, S2 own and declared; S1's claim is missing, S2's was sent back.
    const counts = { due: 5, received: 4, accepted: 3, sentBack: 1, conflicting: 0, late: undefined, missing: 1 };
    expect(status[0]?.subtree).toEqual(counts);
    const rows = rowsOf('报送情况');
    expect(rows).toContainEqual(['J1', '指标', 5, 4, 3, 3 / 5]);
    expect(rows).toContainEqual(['S1', '甲街道', '示范新区', 'J1 上报合计', '缺报']);
    expect(rows).toContainEqual(['S2', '乙街道', '示范新区', 'J1 上报合计', '退回']);
    expect(
      rowsOf('目录')
        .filter((row) => row.at(-1) === '4/5')
        .map((row) => row[1]),
    ).toEqual(['报送情况', 'J1 汇总', 'J1 分单位']);
  });

  it('heads the stub of a form 甲, 乙, 丙 in reading order', () => {
    expect(rowsOf('J1 汇总')).toContainEqual(['甲', '乙', '丙', '1', '2']);
  });

  it('shows the target beside a total, and none in the rows of the sum below and the difference', () => {
    const rows = rowsOf('J1 分单位').map((row) => row.map(String));
    const below = rows.find((row) => row.some((text) => text.includes('Σ下级合计')));
    const difference = rows.find((row) => row.some((text) => text === '差额'));
    const district = rows.find((row) => row.includes('示范新区') && row.includes('30'));
    expect([district?.includes('30'), below?.includes('40'), difference?.includes('-20')]).toEqual([true, true, true]);
    expect([below?.includes('30'), below?.includes('10'), difference?.includes('30')]).toEqual([false, false, false]);
    expect(difference?.filter((text) => text === '0')).toEqual([]);
  });

  it('lists errors before warnings and notes, and within these by unit in tree order', () => {
    const ranks = ['强制性', '核实性', '提示性'];
    const listed = rowsOf('审核问题')
      .filter(([number]) => typeof number === 'number')
      .map((row) => [ranks.indexOf(String(row[1])), ['D', 'S1', 'S2'].indexOf(String(row[2]))] as const);
    expect(listed.length).toBeGreaterThan(2);
    expect(listed).toEqual(listed.toSorted(([a, b], [c, d]) => a - c || b - d));
    expect(listed[0]?.[0]).toBe(0);
  });
});
