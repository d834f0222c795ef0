import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/grid/read-workbook.ts';
import type { SheetGrid } from '../../src/grid/sheet-grid.ts';
import { gridFlag, gridKind } from '../../src/grid/sheet-grid.ts';
import type { FileIntake } from '../../src/intake/take-in-file.ts';
import { takeInFile } from '../../src/intake/take-in-file.ts';
import { serialDay } from '../../src/model/day-serial.ts';
import { context } from './collection.ts';
import type { DrawnWorkbook } from './drawn-workbook.ts';
import { drawWorkbook } from './drawn-workbook.ts';
import { codes, held, messages, takeIn } from './taken-in.ts';

function takeInText(text: string, path = 'inbox/data.csv'): FileIntake {
  return takeInFile({ path, bytes: Buffer.from(text) }, context);
}

/** A sheet as Excel saves it as CSV: what is shown, every row as wide as the widest. */
function asCsv(grid: SheetGrid | undefined): string {
  if (!grid) return '';
  const width = Math.max(...grid.column);
  const rows = Array.from({ length: grid.row.at(-1) ?? 0 }, () => Array.from({ length: width }, () => ''));
  for (let index = 0; index < grid.length; index++) {
    const number = grid.number[index] ?? 0;
    const shown = ((grid.flags[index] ?? 0) & gridFlag.date) !== 0 ? serialDay(number) : number.toLocaleString('en-US');
    const row = rows[(grid.row[index] ?? 0) - 1];
    const text = grid.kind[index] === gridKind.number ? shown : (grid.text[index] ?? '');
    if (row) row[(grid.column[index] ?? 0) - 1] = text;
  }
  return Papa.unparse(rows);
}

const economy: DrawnWorkbook = {
  unit: 'P01',
  sheets: [
    {
      form: 'BB01',
      values: {
        'gdp.current': 12345.67,
        'gdp.base': '—',
        'gdp.mark': '是',
        'gdp.asOf': '2020-03-31',
        'tax.current': 1234,
      },
    },
  ],
};

const projects: DrawnWorkbook = {
  unit: 'P01',
  sheets: [
    {
      form: 'CC01',
      values: {
        '0.project': 'X1',
        '0.industry': '01',
        '0.amount': 1.5,
        '1.project': 'X2',
        '1.industry': '10',
        '1.amount': 2,
      },
    },
  ],
};

describe('a return saved as CSV', () => {
  it.each([
    ['table', economy],
    ['list', projects],
  ])('is the same return as the %s in the workbook, without a note on its numbers', (_, workbook) => {
    const text = asCsv(readWorkbook(drawWorkbook(workbook)).sheets[0]);
    const intake = takeInText(text);
    expect(codes(intake)).toEqual(['file-legacy-read']);
    expect(intake.returns.map((ret) => [ret.unit, ret.form, ret.kind])).toEqual(
      takeIn(workbook).returns.map((ret) => [ret.unit, ret.form, ret.kind]),
    );
    expect(held(intake.returns[0])).toEqual(held(takeIn(workbook).returns[0]));
  });

  it('keeps a note where a number is written in another way', () => {
    const text = asCsv(readWorkbook(drawWorkbook(economy)).sheets[0]).replace('"12,345.67"', '１２３４５.６７');
    expect(codes(takeInText(text))).toEqual(['file-legacy-read', 'cell-normalised D9']);
  });
});

const heading = 'form,item,column,value,unit,period';
const lines = (...rows: readonly string[]) => `${[heading, ...rows].join('\n')}\n`;

describe('a text with one line for every figure', () => {
  it('is read into the return of each unit and form, by ids and printed codes', () => {
    const intake = takeInText(
      lines(
        'AA01,schools,total,3,C011,2020-Q1',
        'AA01,02,2,2,C011,2020-Q1',
        'bb01,gdp,current,"1,234.50",P01,2020年第一季度',
        'AA01,firms,covered,5,C012 青山村,2020-Q1',
        'BB01,gdp,asOf,2020-03-31,P01,2020年第一季度',
      ),
    );
    expect(codes(intake)).toEqual(['file-legacy-read']);
    expect(intake.returns.map((ret) => [ret.unit, ret.form, ret.kind, held(ret)])).toEqual([
      // One urban community, itself (units.csv).
      [
        'C011',
        'AA01',
        'own',
        expect.objectContaining({ 'urban.total': '1', 'schools.total': '3', 'schools.covered': '2' }),
      ],
      ['P01', 'BB01', 'own', { 'gdp.current': '1234.5', 'gdp.asOf': '43921' }],
      ['C012', 'AA01', 'own', expect.objectContaining({ 'firms.covered': '5' })],
    ]);
  });

  it('puts lines of one item into one row of a list', () => {
    const intake = takeInText(
      lines(
        'CC01,1,project,X1,P01,2020-Q1',
        'CC01,1,amount,1.5,P01,2020-Q1',
        'CC01,2,project,X2,P01,2020-Q1',
        'CC01,1,industry,01,P01,2020-Q1',
        'CC01,2,industry,02,P01,2020-Q1',
        'CC01,2,amount,2,P01,2020-Q1',
      ),
    );
    expect(codes(intake)).toEqual(['file-legacy-read']);
    expect(held(intake.returns[0])).toEqual({
      '0.project': 'X1',
      '0.industry': '01',
      '0.amount': '1.5',
      '0.double': '3',
      '1.project': 'X2',
      '1.industry': '02',
      '1.amount': '2',
      '1.double': '4',
    });
  });

  it('takes unit and period from the name of the file, and the kind from its column', () => {
    const text = 'kind,form,item,column,value\n上报合计,AA01,schools,total,3\n';
    const { returns } = takeInText(text, 'inbox/S01 2020-Q1.csv');
    expect(returns.map(({ unit, kind, period }) => [unit, kind, period.index])).toEqual([['S01', 'declared', 1]]);
  });

  it('reads Chinese headings and tabs', () => {
    const text = '填报单位\t报告期\t表号\t行次\t栏次\t数值\nP01\t2020-Q1\tBB01\t01\t1\t7\n';
    expect(held(takeInText(text).returns[0])).toEqual({ 'gdp.current': '7' });
  });

  it('points at the line where a value is wrong', () => {
    const intake = takeInText(lines('BB01,gdp,base,1,P01,2020-Q1', 'BB01,gdp,current,12abc,P01,2020-Q1'));
    expect(codes(intake)).toEqual(['file-legacy-read', 'cell-unreadable D3']);
  });

  it('names lines that fit no cell, with what was probably meant', () => {
    const intake = takeInText(
      lines('BB01,gdq,current,1,P01,2020-Q1', 'BB01,gdp,curent,2,P01,2020-Q1', 'BB01,gdp,current,3,P01,2020-Q1'),
    );
    expect(messages(intake, 'lines-unknown')).toEqual([
      '长表（每行一个数）中有 2 行对不上 BB01 的任何单元格，没有读入：第 2 行 gdq.current（是否 gdp）、第 3 行 gdp.curent（是否 current）',
    ]);
    expect(held(intake.returns[0])).toEqual({ 'gdp.current': '3' });
  });

  it('names lines that contradict an earlier one, and passes over equal ones', () => {
    const intake = takeInText(
      lines('BB01,gdp,current,1,P01,2020-Q1', 'BB01,01,1,1,P01,2020-Q1', 'BB01,gdp,current,2,P01,2020-Q1'),
    );
    expect(messages(intake, 'lines-repeated')).toEqual([
      '长表（每行一个数）中有 1 行与前面的行指同一个单元格而数值不同：第 4 行 gdp.current',
    ]);
  });

  it.each([
    ['a form nobody knows', 'ZZ99,a,b,1,P01,2020-Q1', 'form-unknown'],
    ['no form', ',a,b,1,P01,2020-Q1', 'form-unknown'],
    ['a unit nobody knows', 'BB01,gdp,current,1,X99,2020-Q1', 'unit-unknown'],
    ['no unit', 'BB01,gdp,current,1,,2020-Q1', 'unit-missing'],
    ['no period', 'BB01,gdp,current,1,P01,', 'period-missing'],
    ['a period that is none', 'BB01,gdp,current,1,P01,soon', 'period-unreadable'],
  ])('says what is missing where a line has %s', (_, line, code) => {
    const intake = takeInText(lines(line));
    expect([intake.returns.length, codes(intake)]).toEqual([0, ['file-legacy-read', code]]);
  });

  it('says that a kind of return is none', () => {
    const intake = takeInText('form,item,column,value,unit,period,kind\nBB01,gdp,current,1,P01,2020-Q1,total\n');
    expect([intake.returns.length, intake.rejected.map(({ unit, form, status }) => [unit, form, status])]).toEqual([
      0,
      [['P01', 'BB01', 'sent-back']],
    ]);
    expect(codes(intake)).toEqual(['file-legacy-read', 'lines-unknown']);
  });

  it('stops after many lines of units nobody knows', () => {
    const intake = takeInText(
      lines(...Array.from({ length: 400 }, (_, index) => `BB01,gdp,current,1,X${index},2020-Q1`)),
    );
    expect(intake.findings.filter(({ code }) => code === 'unit-unknown')).toHaveLength(256);
    expect(codes(intake).at(-1)).toBe('file-over-cap');
  });
});
