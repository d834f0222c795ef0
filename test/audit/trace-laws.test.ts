import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafContributions } from '../../src/audit/change/leaf-contributions.ts';
import { settledTotal } from '../../src/audit/trace/settled-total.ts';
import { traceFigure } from '../../src/audit/trace/trace-figure.ts';
import { traceResidual } from '../../src/audit/trace/trace-residual.ts';
import { tracedNumber } from '../../src/audit/trace/traced-number.ts';
import { quantityAt } from '../../src/model/cell-values.ts';
import { add, compare, integer, zero } from '../../src/model/quantity.ts';
import { call, cell, sampleForm, treeOf, values } from '../rollup/sample.ts';
import { auditedSample } from './audited-sample.ts';

const seed = { seed: 20200331, numRuns: 60 };

/** c0, c1 typed sums, c2 = c0 + c1, c3 the largest, c4 = c0 ÷ c1, c5 the mean of c3 weighted by c0. */
const form = sampleForm([
  { decimals: 2 },
  { decimals: 2 },
  { decimals: 2, expression: call('SUM', cell(0), cell(1)) },
  { aggregation: { kind: 'maximum' } },
  { aggregation: { kind: 'recompute' }, expression: call('RATIO', cell(0), cell(1)) },
  { aggregation: { kind: 'mean', weight: 0 } },
]);
const cells = form.form.cells;

/** Up to ±1e15 with two decimals: beyond what a number holds exactly. */
const figure = fc.bigInt(-(10n ** 17n), 10n ** 17n);
const maybe = fc.oneof({ weight: 4, arbitrary: figure }, fc.constant({ state: 'blank' } as const));
const line = fc.tuple(maybe, maybe, maybe, maybe).map(([a, b, c, d]) => {
  // What a return calculates is there where all of it is.
  const sum = typeof a === 'bigint' && typeof b === 'bigint' ? a + b : ({ state: 'notCalculated' } as const);
  return values(a, b, sum, c, { state: 'notCalculated' }, d);
});
const kinds = fc.record({ own: line, adjustment: line, confirmed: line, declared: line }, { requiredKeys: [] });
const world = fc.array(fc.tuple(fc.nat(), kinds), { minLength: 1, maxLength: 14 }).map((drawn) => {
  const parents = Object.fromEntries(
    drawn.slice(1).map(([above], index) => [`U${index + 1}`, `U${above % (index + 1)}`]),
  );
  const returns = Object.fromEntries(
    drawn.flatMap(([, given], index) =>
      Object.entries(given).map(([kind, filed]) => [kind === 'own' ? `U${index}` : `U${index} ${kind}`, filed]),
    ),
  );
  return { tree: treeOf(parents, 'U0'), returns };
});

describe('a trace over random trees and returns', () => {
  it('adds up exactly at every node, and is the figure of the roll-up', () => {
    fc.assert(
      fc.property(world, ({ tree, returns }) => {
        const run = auditedSample(form, tree, returns);
        for (const { code } of tree.units) {
          const total = run.book.totals('F', run.period)?.units.get(code);
          for (const { column, decimals } of cells) {
            // It throws where parts do not add up.
            const node = traceFigure(run, { form: 'F', cell: `i.c${column}`, unit: code });
            const stored = total && quantityAt(settledTotal(total, form.edition), column, decimals);
            const traced = tracedNumber(node.figure);
            if (stored) expect(traced && compare(traced, stored)).toBe(0);
          }
        }
      }),
      seed,
    );
  });

  it('is the sum of what each unit brings in', () => {
    fc.assert(
      fc.property(world, ({ tree, returns }) => {
        const run = auditedSample(form, tree, returns);
        for (const name of ['i.c0', 'i.c2', 'i.c3']) {
          const node = traceFigure(run, { form: 'F', cell: name });
          const leaves = [...leafContributions(node).values()].map(({ amount }) => amount);
          expect(compare(leaves.reduce(add, zero), tracedNumber(node.figure) ?? zero)).toBe(0);
        }
      }),
      seed,
    );
  });

  it('does not hold for a tree with one altered figure', () => {
    const tree = treeOf({ A: 'D', B: 'D' });
    const run = auditedSample(form, tree, { A: values(1, 2, 3, 4, 5, 6), B: values(10, 20, 30, 40, 50, 60) });
    const node = traceFigure(run, { form: 'F', cell: 'i.c0' });
    expect(traceResidual({ ...node, figure: { kind: 'number', quantity: integer(12) } })).not.toEqual(zero);
    expect(traceResidual({ ...node, parts: node.parts.slice(1) })).not.toEqual(zero);
  });
});
