import { describe, expect, it } from 'vitest';
import type { TemplateLayout } from '../../src/layout/template-layout.ts';
import type { Drawn } from './drawn-workbook.ts';
import { layoutOf } from './drawn-workbook.ts';
import { codes, messages, takeIn } from './taken-in.ts';

const organisations = layoutOf('AA01');
const economy = layoutOf('BB01');

function intakeOf(form: 'AA01' | 'BB01', cells: Readonly<Record<string, Drawn>>) {
  const unit = form === 'AA01' ? {} : { unit: 'P01' };
  return takeIn({ ...unit, sheets: [{ form, values: {}, cells }] });
}

function address(column: number, row: number): string {
  return `${String.fromCharCode(64 + column)}${row}`;
}

const heading = ({ heading: { codeRow }, columns }: TemplateLayout, column: number): string =>
  address(columns[column] ?? 0, codeRow - 1);
const measureOf = ({ stub, itemRows }: TemplateLayout, item: number): string =>
  address(stub.measure, itemRows[item] ?? 0);
const labelOf = ({ stub, itemRows }: TemplateLayout, item: number): string => address(stub.label, itemRows[item] ?? 0);
const face = ({ face: { measure } }: TemplateLayout): string => address(measure.column, measure.row);

describe('a sheet that gives another measure than its form', () => {
  it.each([
    ['AA01', face(organisations), '计量单位：万个', '表头写的是“万个”，应为“个”'],
    ['AA01', face(organisations), '单位: 万元', '表头写的是“万元”，应为“个”'],
    ['AA01', heading(organisations, 0), '单位总数（万个）', 'C 列写的是“万个”，应为“个”'],
    ['AA01', labelOf(organisations, 3), '企业(千家)', `第 ${organisations.itemRows[3]} 行写的是“千家”，应为“个”`],
    ['BB01', measureOf(economy, 0), '万元', `第 ${economy.itemRows[0]} 行写的是“万元”，应为“亿元”`],
    ['BB01', measureOf(economy, 1), '元', `第 ${economy.itemRows[1]} 行写的是“元”，应为“万元”`],
  ] as const)('%s: %s says %s', (form, cell, text, expected) => {
    const intake = intakeOf(form, { [cell]: text });
    expect(messages(intake, 'measure-changed')).toEqual([`计量单位与本表不一致：${expected}`]);
  });

  it.each([
    ['AA01', face(organisations), '计量单位：个'],
    ['AA01', face(organisations), '填报单位：万元'],
    // All measure words of counts are one dimension (design.md, "Numbers").
    ['AA01', heading(organisations, 0), '单位总数（家）'],
    ['AA01', labelOf(organisations, 3), '企业（含个体）'],
    ['BB01', measureOf(economy, 3), '平方米'],
    ['BB01', measureOf(economy, 0), '见说明'],
  ] as const)('%s: %s may say %s', (form, cell, text) => {
    expect(codes(intakeOf(form, { [cell]: text }))).not.toContain('measure-changed');
  });
});
