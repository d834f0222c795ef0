import { expect, it } from 'vitest';
import { planAggregation } from '../../src/rollup/aggregation-plan.ts';
import { call, cell, sampleForm } from './sample.ts';

const mean = { kind: 'mean', weight: 0 } as const;
const targets = { from: 'targets', kind: 'floor' } as const;

// domain.md, "How figures add up"; no date is the sum of two.
it('sorts the cells of a form by the way they add up', () => {
  const { form } = sampleForm([
    {},
    { decimals: 2 },
    { aggregation: { kind: 'maximum' } },
    { aggregation: { kind: 'minimum' } },
    { aggregation: mean },
    { aggregation: { kind: 'recompute' } },
    { aggregation: { kind: 'confirmed' } },
    { aggregation: { kind: 'none' } },
    { type: 'date' },
    { type: 'date', aggregation: mean },
    { type: 'date', aggregation: { kind: 'maximum' } },
    { type: 'text' },
    { type: 'text', aggregation: mean },
    { type: 'text', aggregation: { kind: 'recompute' }, expression: call('TEXT', cell(0)) },
    { source: targets },
    { source: targets, aggregation: mean },
  ]);
  expect(planAggregation(form)).toEqual({
    length: 16,
    sum: Int32Array.of(0, 1),
    maximum: Int32Array.of(2, 10),
    minimum: Int32Array.of(3),
    means: [{ value: 4, weight: 0 }],
    recompute: Int32Array.of(5, 13),
    confirmed: Int32Array.of(6),
    none: Int32Array.of(7, 8, 9, 11, 12),
    targets: [form.cells[14], form.cells[15]],
    decimals: Uint8Array.of(0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
  });
});
