import { describe, expect, it } from 'vitest';
import { comparedCells, compareNode } from '../../src/checks/compare-node.ts';
import type { Aggregation } from '../../src/model/form.ts';
import { integer, scaled, toNumber } from '../../src/model/quantity.ts';
import type { CellChanges } from './build-form.ts';
import { tableForm } from './build-form.ts';
import type { Entry } from './build-return.ts';
import { blank, valuesOf } from './build-return.ts';
import { totalOf, units } from './build-tree.ts';

const partly = { due: 2, received: 1, accepted: 1, contributing: 1, byWeight: undefined };

/** One cell declared and computed, and how its comparison ends. */
function ended(
  declared: Entry,
  computed: Entry,
  changes: CellChanges = {},
  more: { readonly isPartial?: boolean; readonly ratio?: number } = {},
) {
  const form = tableForm({ a: '甲' }, { x: '数' }, { x: changes });
  const filed = valuesOf(form, [[declared]]);
  const total = totalOf(units.street, {
    declared: filed,
    computed: valuesOf(form, [[computed]]),
    ...(more.isPartial ? { coverage: partly } : {}),
  });
  const surroundings = {
    period: '2020-Q1',
    ...(more.ratio === undefined ? {} : { recomputed: () => scaled(more.ratio ?? 0, 4) }),
  };
  const [compared] = [...comparedCells(form, total, filed, surroundings)];
  return compared?.outcome ?? 'absent';
}

const aggregated = (kind: 'maximum' | 'minimum' | 'none' | 'confirmed' | 'recompute'): CellChanges => ({
  aggregation: { kind } as Aggregation,
});
const notApplicable: Entry = { state: 'notApplicable' };
const notCalculated: Entry = { state: 'notCalculated' };

// semantics.md, "declared against own and below": what is declared has to be what came from below.
describe('a declared cell', () => {
  it('passes where it is the sum, and fails by one', () => {
    expect([ended(5, 5), ended(6, 5), ended(4, 5)]).toEqual(['passed', 'failed', 'failed']);
  });

  it('is not compared where it is closed, computed, a text, a date, or has no sum', () => {
    const others: readonly CellChanges[] = [
      { closed: true },
      { origin: 'computed' },
      { origin: 'prefilled' },
      { type: 'text' },
      { type: 'date' },
      aggregated('none'),
      aggregated('confirmed'),
    ];
    expect(others.map((changes) => ended(6, 5, changes))).toEqual(others.map(() => 'absent'));
    expect(ended({ state: 'closed' }, 5)).toBe('absent');
    expect(ended(6, 5, { type: 'yesNo' })).toBe('failed');
  });

  it('that lacks a figure on one side is right only where there is nothing to disagree about', () => {
    // Declared, nothing below.
    expect([ended(0, blank), ended(3, blank)]).toEqual(['passed', 'undecided']);
    // Nothing declared.
    expect([ended(blank, 3), ended(blank, blank)]).toEqual(['not-applicable', 'not-applicable']);
    expect([ended(notApplicable, blank), ended(notApplicable, 0), ended(notApplicable, 3)]).toEqual([
      'not-applicable',
      'not-applicable',
      'undecided',
    ]);
    expect([ended({ state: 'unreadable' }, blank), ended({ state: 'unreadable' }, 3)]).toEqual([
      'undecided',
      'undecided',
    ]);
  });

  it('below full coverage fails only where nothing that comes can make up for it', () => {
    const partial = { isPartial: true };
    expect([ended(4, 5, {}, partial), ended(5, 5, {}, partial), ended(6, 5, {}, partial)]).toEqual([
      'failed',
      'undecided',
      'undecided',
    ]);
    // Negative figures may still come, or the cell does not grow.
    const shrinking: readonly CellChanges[] = [{ minimum: -1 }, aggregated('minimum'), aggregated('recompute')];
    expect(shrinking.map((changes) => ended(4, 5, changes, { isPartial: true, ratio: 50_000 }))).toEqual(
      shrinking.map(() => 'undecided'),
    );
    expect(ended(4, 5, aggregated('maximum'), partial)).toBe('failed');
  });

  it('without a bound may be made up for by negative figures', () => {
    const form = tableForm({ a: '甲' }, { x: '数' });
    const { minimum: _, ...unbounded } = form.cells[0] ?? { minimum: 0 };
    const open = { ...form, cells: [unbounded as (typeof form.cells)[number]] };
    const total = totalOf(units.street, { computed: valuesOf(form, [[5]]), coverage: partly });
    const [compared] = [...comparedCells(open, total, valuesOf(form, [[4]]), { period: '2020-Q1' })];
    expect(compared?.outcome).toBe('undecided');
  });

  it('with a ratio or a mean passes within half a unit of its last decimal, ends included', () => {
    for (const aggregation of [{ kind: 'recompute' }, { kind: 'mean', weight: 0 }] as const) {
      const rate: CellChanges = { type: 'decimal', decimals: 2, aggregation };
      const against = (ratio: number) => ended(66.67, notCalculated, rate, { ratio });
      // 66.67 stands for 66.665 to 66.675.
      expect([666_650, 666_750, 666_649, 666_751].map(against)).toEqual(['passed', 'passed', 'failed', 'failed']);
      expect(ended(66.67, notCalculated, rate)).toBe('undecided');
    }
  });
});

describe('what comparing one declared return yields', () => {
  const form = tableForm({ a: '甲' }, { p: '1', q: '2', r: '3', s: '4', t: '5', u: '6' });
  const declared = valuesOf(form, [[5, 7, blank, notApplicable, 9, 5]]);
  const total = totalOf(units.street, { computed: valuesOf(form, [[5, 5, 1, 1, blank, 5]]) });

  it('counts what passed and what does not apply, and keeps what differs or is open by its cell', () => {
    expect(compareNode(form, total, declared, { period: '2020-Q1' })).toEqual({
      differences: new Map([[1, { declared: integer(7), computed: integer(5), difference: integer(2) }]]),
      undecided: [3, 4],
      passed: 2,
      notApplicable: 1,
    });
  });

  it('has the figures of each cell as far as they are there', () => {
    const figures = [...comparedCells(form, total, declared, { period: '2020-Q1' })].map((each) =>
      [each.declared, each.computed, each.difference].map((figure) => figure && toNumber(figure)),
    );
    expect(figures).toEqual([
      [5, 5, 0],
      [7, 5, 2],
      [undefined, 1, undefined],
      [undefined, 1, undefined],
      [9, undefined, undefined],
      [5, 5, 0],
    ]);
  });
});
