import { describe, expect, it } from 'vitest';
import { enteredCells, unusualCells } from '../../src/checks/entered-cells.ts';
import { editionOf, tableForm } from './build-form.ts';
import type { Entry } from './build-return.ts';
import { blank, valuesOf } from './build-return.ts';

const code = { code: '1', label: { zh: '一', en: 'one' } };
const form = tableForm(
  { a: '甲' },
  { plain: '数', share: '比', free: '增', coded: '类', sum: '计', shut: '关' },
  {
    plain: { minimum: 2, maximum: 5 },
    share: { type: 'decimal', decimals: 1, maximum: 0.3 },
    free: { minimum: -1e300 },
    coded: { codes: [code] },
    sum: { origin: 'computed' },
    shut: { closed: true },
  },
);
const edition = editionOf(form);
const ids = (cells: readonly { readonly column: number }[]) => cells.map(({ column }) => form.columns[column]?.id);
const usual: readonly Entry[] = [2, 0.3, -7, 1, 0, 0];
const unusual = (changes: Readonly<Record<number, Entry>> = {}) =>
  ids(unusualCells(valuesOf(form, [usual.map((entry, index) => changes[index] ?? entry)]), edition));

describe('the cells a filer enters', () => {
  it('are those that are typed and open, the same list every time', () => {
    expect(ids(enteredCells(edition))).toEqual(['plain', 'share', 'free', 'coded']);
    expect(enteredCells(edition)).toBe(enteredCells(edition));
    expect(enteredCells(editionOf(tableForm({ a: '甲' }, { only: '数' })))).toHaveLength(1);
  });
});

describe('the entered cells to look at more closely', () => {
  it('are none but those with codes where figures lie within their bounds, ends included', () => {
    expect(unusual()).toEqual(['coded']);
    expect(unusual({ 0: 5, 1: 0, 2: 1e15 })).toEqual(['coded']);
  });

  it('are those below or above their bounds', () => {
    expect(unusual({ 0: 1 })).toEqual(['plain', 'coded']);
    expect(unusual({ 0: 6 })).toEqual(['plain', 'coded']);
    expect(unusual({ 1: 0.4 })).toEqual(['share', 'coded']);
    expect(unusual({ 1: -0.1 })).toEqual(['share', 'coded']);
  });

  it('are those that hold no number, or one that is too large to be compared quickly', () => {
    for (const entry of [blank, '无', { state: 'notApplicable' }, { state: 'belowUnit' }] as const) {
      expect(unusual({ 2: entry })).toEqual(['free', 'coded']);
    }
    expect(unusual({ 2: 1e20 })).toEqual(['free', 'coded']);
  });
});
