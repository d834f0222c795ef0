import { describe, expect, it } from 'vitest';
import { traceFigure } from '../../src/audit/trace/trace-figure.ts';
import { blank, call, cell, sampleForm, treeOf, values } from '../rollup/sample.ts';
import { auditedSample } from './audited-sample.ts';
import { outline } from './outline.ts';

const tree = treeOf({ P: 'D', A: 'P', B: 'P' });
const none = { state: 'notCalculated' } as const;

describe('a trace of a small district', () => {
  it('shows own, below, adjustment, and what follows from an adjustment', () => {
    const form = sampleForm([{}, {}, { expression: call('SUM', cell(0), cell(1)) }]);
    const returns = {
      D: values(1, 2, 3),
      A: values(10, 20, 30),
      B: values(100, 200, 300),
      'P adjustment': values(-5, 0, blank),
    };
    const run = auditedSample(form, tree, returns);
    // 1 + (10 + 100 − 5).
    expect(outline(traceFigure(run, { form: 'F', cell: 'i.c0' }))).toEqual([
      'D sum 106',
      '  1× own D entered 1 own!C10',
      '  1× below P sum 105',
      '    1× below A entered 10 own!C10',
      '    1× below B entered 100 own!C10',
      '    1× adjustment P entered -5 adjustment!C10',
    ]);
    // The sum of a park moves with its part: 30 + 300 − 5.
    expect(outline(traceFigure(run, { form: 'F', cell: 'i.c2', unit: 'P' }), 2)).toContain('  1× follow P movement -5');
  });

  it('replaces a sum by a confirmed figure and keeps the sum and the difference beside it', () => {
    const run = auditedSample(sampleForm([{}]), tree, { A: values(10), B: values(20), 'P confirmed': values(33) });
    expect(outline(traceFigure(run, { form: 'F', cell: 'i.c0', unit: 'P' }))).toEqual([
      'P confirmed 33 (3)',
      '  1× confirmed P entered 33 confirmed!C10',
      '  · replaced P sum 30',
      '    1× below A entered 10 own!C10',
      '    1× below B entered 20 own!C10',
    ]);
  });

  it('marks the largest, and takes left-out returns off a ratio again', () => {
    const form = sampleForm([
      {},
      {},
      { aggregation: { kind: 'maximum' } },
      { aggregation: { kind: 'recompute' }, expression: call('RATIO', cell(0), cell(1)) },
    ]);
    const run = auditedSample(form, tree, { A: values(1, 4, 7, none), B: values(5, blank, 9, none) });
    expect(outline(traceFigure(run, { form: 'F', cell: 'i.c2', unit: 'P' }))).toEqual([
      'P maximum 9',
      '  · below A entered 7 own!E10',
      '  * below B entered 9 own!E10',
    ]);
    // B has no denominator: 1 ÷ 4, and not 6 ÷ 4.
    expect(outline(traceFigure(run, { form: 'F', cell: 'i.c3', unit: 'P' }), 2)).toEqual([
      'P ratio 0.25',
      '  · numerator P sum 1',
      '    1× operand P sum 6',
      '    -1× left-out B sum 5',
      '  · denominator P sum 4',
      '    1× operand P sum 4',
      '    -1× left-out B sum 0',
    ]);
  });

  it('shows a mean as Σ value × weight over Σ weight', () => {
    const form = sampleForm([{ aggregation: { kind: 'mean', weight: 1 } }, {}]);
    const run = auditedSample(form, tree, { A: values(10, 1), B: values(20, 3) });
    // (10 × 1 + 20 × 3) ÷ 4.
    expect(outline(traceFigure(run, { form: 'F', cell: 'i.c0', unit: 'P' }), 2)).toEqual([
      'P ratio 17.5',
      '  · numerator P sum 70',
      '    1× below A product 10 own!C10',
      '    1× below B product 60 own!C10',
      '  · denominator P sum 4',
      '    1× below A entered 1 own!D10',
      '    1× below B entered 3 own!D10',
    ]);
  });
});
