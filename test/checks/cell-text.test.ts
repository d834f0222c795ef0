import { expect, it } from 'vitest';
import { cellText } from '../../src/checks/cell-text.ts';
import { tableForm } from './build-form.ts';
import type { Entry } from './build-return.ts';
import { blank, valuesOf } from './build-return.ts';

const form = tableForm(
  { a: '甲' },
  { x: '数', day: '日', yes: '有无', share: '比' },
  { day: { type: 'date' }, yes: { type: 'yesNo' }, share: { type: 'decimal', decimals: 2 } },
);

function texts(...entries: readonly Entry[]) {
  const values = valuesOf(form, [entries]);
  return form.cells.map((cell) => cellText(values, cell.index, cell));
}

it('what stands in a cell reads as it was meant: days, yes and no, figures, texts', () => {
  // ECMA-376 18.17.4: serial 43831 is 2020-01-01.
  expect(texts(43_831, 43_831, 1, 1.5)).toEqual(['43831', '2020-01-01', '是', '1.5']);
  expect(texts(0, 61, 0, 0)).toEqual(['0', '1900-03-01', '否', '0']);
  expect(texts('一', '二', '三', '四')).toEqual(['一', '二', '三', '四']);
});

it('what holds neither number nor text reads as nothing', () => {
  expect(texts(blank, { state: 'notApplicable' }, blank, { state: 'unreadable' })).toEqual(Array(4).fill(undefined));
});
