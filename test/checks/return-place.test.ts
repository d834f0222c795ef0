import { expect, it } from 'vitest';
import { cellAddress, cellPlace, valueIndex } from '../../src/checks/return-place.ts';
import { listForm, tableForm } from './build-form.ts';
import { blank, place, returnOf } from './build-return.ts';

const form = tableForm({ a: '甲', b: '乙' }, { x: '一', y: '二' });
const list = listForm({ key: '名称', amount: '数' }, { key: { type: 'text' } });
const table = returnOf(form, [
  [1, 2],
  [3, 4],
]);
const ledger = returnOf(list, [
  ['甲', 1],
  [blank, 2],
]);

it('a cell stands where its row and column were found in the sheet', () => {
  expect(cellPlace(table, form, 1, 1)).toStrictEqual({
    ...place,
    form: 'T1',
    sheet: 'T1',
    item: 'b',
    column: 'y',
    cell: 'D6',
  });
});

it('a cell of a list stands in its row, which goes by its key where it has one', () => {
  expect(cellPlace(ledger, list, 0, 1, 0)).toStrictEqual({
    ...place,
    form: 'L1',
    sheet: 'L1',
    column: 'amount',
    rowKey: '甲',
    cell: 'D5',
  });
  expect(cellPlace(ledger, list, 0, 1, 1)).toStrictEqual({
    ...place,
    form: 'L1',
    sheet: 'L1',
    column: 'amount',
    cell: 'D6',
  });
});

it('what the form or the sheet does not have is left away', () => {
  expect(cellPlace(table, form, 7, 9)).toStrictEqual({ ...place, form: 'T1', sheet: 'T1' });
  const found = (rows: number[], columns: number[]) =>
    returnOf(form, [[1, 2]], { addresses: { rows: Uint32Array.from(rows), columns: Uint16Array.from(columns) } });
  expect(cellAddress(found([0], [3, 4]), 0, 0)).toBeUndefined();
  expect(cellAddress(found([5], [0, 4]), 0, 0)).toBeUndefined();
  expect(cellAddress(found([5], [0, 4]), 0, 1)).toBe('D5');
  expect(Object.keys(cellPlace(found([0], [3, 4]), form, 0, 0))).not.toContain('cell');
});

it('a cell may stand in a row of its own', () => {
  const addresses = {
    rows: Uint32Array.from([5, 6]),
    columns: Uint16Array.from([3, 4]),
    cellRows: Uint32Array.from([5, 15, 6, 16]),
  };
  const spread = returnOf(
    form,
    [
      [1, 2],
      [3, 4],
    ],
    { addresses },
  );
  expect([0, 1].flatMap((item) => [0, 1].map((column) => cellAddress(spread, item, column)))).toEqual([
    'C5',
    'D15',
    'C6',
    'D16',
  ]);
  expect(cellAddress(spread, 0, 1, 1)).toBe('D16');
});

it('values stand row by row: by item in a table, by row in a list', () => {
  expect([valueIndex(form, 1, 1), valueIndex(form, 0, 1), valueIndex(list, 0, 1, 2)]).toEqual([3, 1, 5]);
});
