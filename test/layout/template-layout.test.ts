import { describe, expect, it } from 'vitest';
import { templateLayout } from '../../src/layout/draw-template-layout.ts';
import { cellAddress, ruleRow } from '../../src/layout/template-layout.ts';
import { handMadeForm } from './hand-made-form.ts';

const table = handMadeForm({
  code: 'T01',
  title: '表',
  unitMeasure: '个',
  items: [
    { code: '01', label: '甲' },
    { code: '02', label: '乙' },
    { code: '03', label: '丙', parent: 1 },
  ],
  columns: [
    { code: '1', label: '总数' },
    { code: '2', label: '单独', group: '方式' },
    { code: '3', label: '联合', group: '方式' },
  ],
});
const allOpen = table.cells.map(() => true);

describe('the layout of a table form', () => {
  // Rows by hand: 1 counters, 2 title, 3–6 face without a legal block, 7 groups, 8 labels, 9 codes, then the items.
  it('puts counters, title, face and heading above the items, and what is printed ends with the footer', () => {
    const layout = templateLayout(table, allOpen, []);
    expect(layout.heading).toEqual({ groupRow: 7, labelRow: 8, codeRow: 9 });
    expect(layout.itemRows).toEqual([10, 11, 12]);
    expect(layout.footerRow).toBe(13);
    expect(layout.stub).toEqual({ label: 1, measure: 0, code: 2 });
    expect(layout.columns).toEqual([3, 4, 5]);
    expect(layout.printArea).toBe('A2:E13');
    expect(layout.face).toMatchObject({
      unit: { row: 3, column: 1 },
      period: { row: 4, column: 1 },
      kind: { row: 5, column: 1 },
      nil: { row: 6, column: 2 },
      formCode: { row: 3 },
      measure: { row: 6 },
    });
  });

  it('gives an item without an open cell no row, and the items below move up', () => {
    const open = table.cells.map((cell) => cell.item !== 1);
    const layout = templateLayout(table, open, []);
    expect(layout.itemRows).toEqual([10, 0, 11]);
    expect(cellAddress(layout, 1, 0)).toBeUndefined();
    expect(cellAddress(layout, 2, 2)).toEqual({ row: 11, column: 5 });
  });

  it('adds a row to the face for the legal block', () => {
    const legal = { authority: '统计局', approval: '1号', validUntil: '2021年' };
    const layout = templateLayout({ ...table, legal }, allOpen, []);
    expect(layout.itemRows[0]).toBe(11);
    expect(layout.face.legal).toEqual({
      authority: { row: 4, column: layout.face.formCode.column },
      approval: { row: 5, column: layout.face.formCode.column },
      validUntil: { row: 6, column: layout.face.formCode.column },
    });
  });

  it('has a column 异议 where it is asked for', () => {
    expect(templateLayout(table, allOpen, [], { disputed: true }).disputeColumn).toBe(6);
    expect(templateLayout(table, allOpen, []).disputeColumn).toBe(0);
  });

  it('has a column 计量单位 where rows differ in measure', () => {
    const cells = table.cells.map((cell) => ({ ...cell, unitMeasure: cell.item === 0 ? '人' : '个' }));
    expect(templateLayout({ ...table, cells }, allOpen, []).stub).toEqual({ label: 1, measure: 2, code: 3 });
  });

  it('lists the rules below what is printed, with a hidden column for each place', () => {
    const rules = [
      { id: 'T01-01', places: 3 },
      { id: 'T01-02', places: 1 },
    ];
    const layout = templateLayout(table, allOpen, rules);
    const { ruleBlock } = layout;
    expect(ruleBlock.headingRow).toBe(15);
    expect([ruleRow(layout, 0), ruleRow(layout, 1)]).toEqual([16, 17]);
    expect(ruleBlock.ruleIds).toEqual(['T01-01', 'T01-02']);
    expect(ruleBlock.helperColumn).toBe(ruleBlock.explanationEnd + 1);
    expect(layout.lastHelperColumn).toBe(ruleBlock.helperColumn + 3);
  });
});

describe('the layout of a list form', () => {
  const list = handMadeForm({
    code: 'L01',
    title: '台账',
    rowsOffered: 4,
    columns: [
      { code: '1', label: '代码', type: 'text' },
      { code: '2', label: '投资' },
    ],
  });

  it('offers numbered rows, and each rule has its hidden column on them', () => {
    const layout = templateLayout(
      list,
      [true, true],
      [
        { id: 'L01-01', places: 1 },
        { id: 'L01-02', places: 1 },
      ],
    );
    expect(layout.stub).toEqual({ code: 1, label: 0, measure: 0 });
    expect(layout.itemRows).toEqual([9, 10, 11, 12]);
    expect(cellAddress(layout, 0, 1, 3)).toEqual({ row: 12, column: 3 });
    expect(cellAddress(layout, 0, 1, 4)).toBeUndefined();
    expect(layout.disputeColumn).toBe(0);
    expect(layout.lastHelperColumn).toBe(layout.ruleBlock.firstPlaceColumn + 1);
  });
});
