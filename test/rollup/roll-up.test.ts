import { describe, expect, it } from 'vitest';
import { integer } from '../../src/model/quantity.ts';
import { rollUp } from '../../src/rollup/roll-up.ts';
import type { SampleEntry } from './sample.ts';
import { blank, call, cell, entries, inputOf, parts, sampleForm, treeOf, values } from './sample.ts';

const notApplicable = { state: 'notApplicable' } as const;
const belowUnit = { state: 'belowUnit' } as const;
const closed = { state: 'closed' } as const;
const notCalculated = { state: 'notCalculated' } as const;

/** A district with a park of two streets; S1 has two communities, S2 one, and one hangs under the district. */
const tree = treeOf({ P: 'D', S1: 'P', C1: 'S1', C2: 'S1', S2: 'P', C3: 'S2', C4: 'D' });

describe('a total', () => {
  it('is the own return and all totals below, level by level', () => {
    const one = sampleForm([{}]);
    const totals = rollUp(
      inputOf(one, tree, { C1: values(1), C2: values(2), C3: values(4), C4: values(8), P: values(16) }),
    );
    expect([...totals.units].map(([code, { total }]) => [code, entries(total)])).toEqual([
      ['D', [31n]],
      ['P', [23n]],
      ['S1', [3n]],
      ['C1', [1n]],
      ['C2', [2n]],
      ['S2', [4n]],
      ['C3', [4n]],
      ['C4', [8n]],
    ]);
    expect(entries(totals.units.get('P')?.own)).toEqual([16n]);
    expect(totals.rows).toEqual([]);
  });

  it('is exact beyond 2^53, and comes back below it', () => {
    const one = sampleForm([{}]);
    const huge = 9_007_199_254_740_991n;
    const totals = rollUp(inputOf(one, tree, { C1: values(huge), C2: values(huge), C3: values(-huge), C4: values(1) }));
    // By hand: 2 × (2^53 − 1) and one of it, plus 1.
    expect(entries(totals.units.get('S1')?.total)).toEqual([2n * huge]);
    expect(entries(totals.units.get('D')?.total)).toEqual([huge + 1n]);
    expect(totals.units.get('P')?.total.large.size).toBe(0);
  });

  it('never adds declared and reference figures, and keeps them beside', () => {
    const one = sampleForm([{}]);
    const totals = rollUp(
      inputOf(one, tree, {
        C1: values(1),
        'S1 declared': values(500),
        'S1 reference': values(600),
        'P own': values(1),
      }),
    );
    const street = totals.units.get('S1');
    expect([street?.total, street?.declared, street?.reference].map(entries)).toEqual([[1n], [500n], [600n]]);
  });

  it('takes the maximum, the minimum, the number of yes, and what the unit itself filed', () => {
    const form = sampleForm([
      { aggregation: { kind: 'maximum' } },
      { aggregation: { kind: 'minimum' } },
      { type: 'yesNo' },
      { aggregation: { kind: 'none' } },
      { type: 'text' },
    ]);
    const totals = rollUp(
      inputOf(form, tree, {
        C1: values(-5, -5, 1, 7, 'a'),
        C2: values(-7, 10n ** 20n, 0, 8, 'b'),
        S1: values(-9, 3, 1, 9, 'c'),
      }),
    );
    expect(entries(totals.units.get('S1')?.total)).toEqual([-5n, -5n, 2n, 9n, '"c"']);
    expect(entries(totals.units.get('P')?.total)).toEqual([-5n, -5n, 2n, 'blank', 'blank']);
    expect(entries(totals.units.get('C2')?.total)).toEqual([-7n, 10n ** 20n, 0n, 8n, '"b"']);
  });

  it('keeps a maximum that is too large for a number', () => {
    const form = sampleForm([{ aggregation: { kind: 'maximum' } }, { aggregation: { kind: 'minimum' } }]);
    const totals = rollUp(
      inputOf(form, tree, { C1: values(1, -(10n ** 20n)), C2: values(10n ** 20n, 1), C3: values(2, 2) }),
    );
    expect(entries(totals.units.get('D')?.total)).toEqual([10n ** 20n, -(10n ** 20n)]);
  });

  it('never adds a confirmed item: it is confirmed, or what the unit filed with nothing below', () => {
    const form = sampleForm([{ aggregation: { kind: 'confirmed' } }]);
    const returns = { P: values(5), C1: values(1), S2: values(3), 'D confirmed': values(40) };
    const totals = rollUp(inputOf(form, tree, returns));
    expect(['D', 'P', 'S1', 'S2', 'C1'].map((code) => entries(totals.units.get(code)?.total))).toEqual([
      [40n],
      ['blank'],
      ['blank'],
      [3n],
      [1n],
    ]);
    expect(entries(totals.units.get('D')?.computed)).toEqual(['blank']);
  });

  it('shows targets as issued to each unit, never added', () => {
    const form = sampleForm([{ origin: 'prefilled', source: { from: 'targets', kind: 'floor' } }]);
    const target = ({ code }: { code: string }) => (code === 'D' ? integer(7) : code === 'C4' ? integer(2) : undefined);
    const totals = rollUp(inputOf(form, tree, { C1: values(1) }, { target }));
    expect(['D', 'P', 'C1', 'C4'].map((code) => entries(totals.units.get(code)?.total))).toEqual([
      [7n],
      ['blank'],
      [1n],
      [2n],
    ]);
  });
});

describe('the state of a total cell', () => {
  const form = sampleForm([{}]);
  const stateOf = (...entered: readonly SampleEntry[]) => {
    const returns = Object.fromEntries(entered.map((entry, index) => [`C${index + 1}`, values(entry)]));
    return entries(rollUp(inputOf(form, treeOf({ C1: 'D', C2: 'D', C3: 'D' }), returns)).units.get('D')?.total)[0];
  };

  it('is value once one figure is there, … counting as 0', () => {
    expect(stateOf(3, blank, notApplicable)).toBe(3n);
    expect(stateOf(belowUnit, blank, blank)).toBe(0n);
    expect(stateOf(0, 0, 0)).toBe(0n);
  });

  it('is notApplicable only where it is so for all', () => {
    expect(stateOf(notApplicable, notApplicable, notApplicable)).toBe('notApplicable');
    expect(stateOf(notApplicable, closed, closed)).toBe('notApplicable');
    expect(stateOf(notApplicable, notApplicable)).toBe('blank');
    expect(stateOf(blank, blank, blank)).toBe('blank');
  });

  it('is closed where the total has no such cell', () => {
    const shut = { ...form, edition: { ...form.edition, open: [false] } };
    const totals = rollUp(
      inputOf(form, tree, { C1: values(1) }, { edition: (_, kind) => (kind === 'own' ? form : shut).edition }),
    );
    expect(['D', 'C1'].map((code) => entries(totals.units.get(code)?.total))).toEqual([['closed'], ['closed']]);
  });

  it('stays as filed at a unit without units below', () => {
    expect(entries(rollUp(inputOf(form, tree, { C1: values(belowUnit) })).units.get('C1')?.total)).toEqual([
      'belowUnit',
    ]);
  });
});

describe('confirmed figures', () => {
  it('replace the cells they hold, go up, and leave what was computed beside them', () => {
    const two = sampleForm([{}, {}]);
    const totals = rollUp(
      inputOf(two, tree, { C1: values(1, 1), C4: values(2, 2), 'S1 confirmed': values(10, blank) }),
    );
    const street = totals.units.get('S1');
    expect([street?.computed, street?.confirmed, street?.total].map(entries)).toEqual([
      [1n, 1n],
      [10n, 'blank'],
      [10n, 1n],
    ]);
    expect(entries(totals.units.get('D')?.total)).toEqual([12n, 3n]);
    expect(street?.coverage.contributing).toBe(1);
  });

  it('that replace everything leave no own return in the total', () => {
    const totals = rollUp(
      inputOf(sampleForm([{}]), tree, { C1: values(1), C2: values(1), C4: values(2), 'S1 confirmed': values(10) }),
    );
    expect(['S1', 'D'].map((code) => totals.units.get(code)?.coverage.contributing)).toEqual([0, 1]);
  });

  it('come after adjustments', () => {
    const returns = { C1: values(1), 'S1 adjustment': values(5), 'S1 confirmed': values(10) };
    expect(entries(rollUp(inputOf(sampleForm([{}]), tree, returns)).units.get('S1')?.total)).toEqual([10n]);
  });
});

describe('adjustments', () => {
  /** c2 = c0 + c1, c3 = c0 ÷ c1, c4 = the largest. */
  const form = sampleForm([
    { decimals: 1 },
    { decimals: 2 },
    { decimals: 2, expression: { kind: 'binary', operator: '+', left: cell(0), right: cell(1) } },
    { aggregation: { kind: 'recompute' }, expression: call('RATIO', cell(0), cell(1)) },
    { aggregation: { kind: 'maximum' } },
  ]);
  const returns = {
    C1: values(10, 100, 200, notCalculated, 4),
    C2: values(20, 200, 400, notCalculated, 5),
    'S1 adjustment': values(-5, blank, blank, 99, 9),
  };
  const totals = rollUp(inputOf(form, tree, returns));

  it('are added to the cells that are entered, and computed sums follow', () => {
    // 3.0 − 0.5 = 2.5; 2.5 + 3.00 = 5.50
    expect(entries(totals.units.get('S1')?.total)).toEqual([25n, 300n, 550n, 'notCalculated', 5n]);
    expect(entries(totals.units.get('D')?.total)).toEqual([25n, 300n, 550n, 'notCalculated', 5n]);
  });

  it('come after the comparison with what was declared', () => {
    expect(entries(totals.units.get('S1')?.computed)).toEqual([30n, 300n, 600n, 'notCalculated', 5n]);
    expect(entries(totals.units.get('S1')?.adjustment)[0]).toBe(-5n);
  });

  it('let a computed sum follow a confirmed part too', () => {
    const confirmed = rollUp(
      inputOf(form, tree, { C1: returns.C1, 'S1 confirmed': values(30, blank, blank, blank, blank) }),
    );
    expect(entries(confirmed.units.get('S1')?.total)).toEqual([30n, 100n, 400n, 'notCalculated', 4n]);
  });
});

describe('a ratio', () => {
  const form = sampleForm([
    {},
    {},
    { aggregation: { kind: 'recompute' }, expression: call('RATIO', cell(0), cell(1)) },
  ]);

  it('needs nothing beside the totals where every return has both parts', () => {
    const totals = rollUp(inputOf(form, tree, { C1: values(1, 2, notCalculated), C2: values(3, 4, notCalculated) }));
    expect(totals.units.get('D')?.matched.size).toBe(0);
    expect(entries(totals.units.get('D')?.total)).toEqual([4n, 6n, 'notCalculated']);
  });

  it('runs over the units that have both, and counts the others', () => {
    const returns = {
      C1: values(1, 2, notCalculated),
      C2: values(5, blank, notCalculated),
      C3: values(blank, 7, notCalculated),
      C4: values(blank, blank, notCalculated),
    };
    const totals = rollUp(inputOf(form, tree, returns));
    expect(['D', 'P', 'S1', 'S2', 'C2'].map((code) => parts(totals.units.get(code), 2))).toEqual([
      [1, 2, 2],
      [1, 2, 2],
      [1, 2, 1],
      [0, 0, 1],
      undefined,
    ]);
    expect(entries(totals.units.get('D')?.total)).toEqual([6n, 9n, 'notCalculated']);
  });

  it('is over the confirmed figure where one part was confirmed', () => {
    const returns = {
      C1: values(1, 2, notCalculated),
      C2: values(5, blank, notCalculated),
      'S1 confirmed': values(blank, 9, blank),
    };
    const totals = rollUp(inputOf(form, tree, returns));
    expect(['S1', 'D'].map((code) => parts(totals.units.get(code), 2))).toEqual([undefined, undefined]);
    expect(entries(totals.units.get('D')?.total)).toEqual([6n, 9n, 'notCalculated']);
  });

  it('includes adjustments of its parts', () => {
    const returns = {
      C1: values(1, 2, notCalculated),
      C2: values(5, blank, notCalculated),
      'S1 adjustment': values(10, 20, blank),
    };
    expect(parts(rollUp(inputOf(form, tree, returns)).units.get('D'), 2)).toEqual([11, 22, 1]);
  });

  it('takes an operand that is closed to a unit for none', () => {
    const wide = sampleForm([
      {},
      {},
      {},
      { aggregation: { kind: 'recompute' }, expression: call('RATIO', call('SUM', cell(0), cell(1)), cell(2)) },
    ]);
    const own = { ...wide.edition, open: [true, false, true, true] };
    const totals = rollUp(
      inputOf(
        wide,
        tree,
        { C1: values(1, closed, 2, notCalculated) },
        {
          edition: (_, kind) => (kind === 'own' ? own : wide.edition),
        },
      ),
    );
    expect(totals.units.get('D')?.matched.size).toBe(0);
  });
});

describe('a weighted mean', () => {
  const form = sampleForm([{ decimals: 1, aggregation: { kind: 'mean', weight: 1 } }, {}]);

  it('is Σ(value × weight) ÷ Σ weight over the units that have both', () => {
    const returns = { C1: values(25, 4), C2: values(10, 1), C3: values(70, blank), S2: values(40, 5) };
    const totals = rollUp(inputOf(form, tree, returns));
    // S1: 2.5 × 4 + 1.0 × 1 over 5; S2: 4.0 × 5 over 5, C3 left out.
    expect(['S1', 'S2', 'P', 'C1'].map((code) => parts(totals.units.get(code), 0))).toEqual([
      [11, 5, 0],
      [20, 5, 1],
      [31, 10, 1],
      undefined,
    ]);
    expect(['S1', 'C1'].map((code) => entries(totals.units.get(code)?.total))).toEqual([
      ['notCalculated', 5n],
      [25n, 4n],
    ]);
  });

  it('that was confirmed goes up with the weight of its unit', () => {
    const returns = { C1: values(25, 4), C4: values(10, 1), 'S1 confirmed': values(50, blank) };
    const totals = rollUp(inputOf(form, tree, returns));
    expect(entries(totals.units.get('S1')?.total)).toEqual([50n, 4n]);
    expect(parts(totals.units.get('S1'), 0)).toBeUndefined();
    expect(parts(totals.units.get('D'), 0)).toEqual([21, 5, 0]);
  });

  it('of nothing is blank', () => {
    expect(entries(rollUp(inputOf(form, tree, { C1: values(blank, 4) })).units.get('D')?.total)).toEqual(['blank', 4n]);
  });
});

describe('coverage', () => {
  const returns = { C1: values(1), C4: values(2), P: values(3) };
  const more = { due: ['C2', 'C3'], isReceived: (unit: string) => unit === 'C2' || unit in returns };

  it('counts the own returns of the unit and of all below', () => {
    const totals = rollUp(inputOf(sampleForm([{}]), tree, returns, more));
    expect(['D', 'P', 'S1', 'C3'].map((code) => totals.units.get(code)?.coverage)).toEqual([
      { due: 5, received: 4, accepted: 3, contributing: 3, byWeight: undefined },
      { due: 4, received: 3, accepted: 2, contributing: 2, byWeight: undefined },
      { due: 2, received: 2, accepted: 1, contributing: 1, byWeight: undefined },
      { due: 1, received: 0, accepted: 0, contributing: 0, byWeight: undefined },
    ]);
  });

  it('by weight is the share of last period that is present again', () => {
    const weights: Record<string, number> = { C1: 30, C2: 10, C3: 0, C4: 60, P: 0, gone: 5 };
    const lastWeight = (unit: string) => (unit in weights ? integer(weights[unit] ?? 0) : undefined);
    const totals = rollUp(inputOf(sampleForm([{}]), tree, returns, { ...more, lastWeight }));
    const shares = ['D', 'S1', 'S2'].map((code) => totals.units.get(code)?.coverage.byWeight);
    // 90 of 100, 30 of 40, nothing that weighs in S2.
    expect(shares).toEqual([{ numerator: 9, denominator: 10 }, { numerator: 3, denominator: 4 }, undefined]);
  });

  it('by weight is unknown where nobody knows what a missing return weighed', () => {
    const lastWeight = (unit: string) => (unit === 'C1' ? integer(30) : undefined);
    const totals = rollUp(inputOf(sampleForm([{}]), tree, returns, { ...more, lastWeight }));
    // C2 and C3 are missing without a last period; saying 30 of 30 would read as complete.
    expect(totals.units.get('D')?.coverage.byWeight).toBeUndefined();
  });

  it('under policy complete lets a total stand only where nothing is missing', () => {
    const two = sampleForm([{}, { aggregation: { kind: 'none' } }]);
    const filed = {
      C1: values(1, 0),
      C4: values(2, 0),
      P: values(3, 5),
      C3: values(4, 0),
      'D confirmed': values(blank, 77),
    };
    const totals = rollUp(inputOf(two, tree, filed, { due: ['C2'], policy: 'complete' }));
    expect(['D', 'P', 'S1', 'S2', 'C1'].map((code) => entries(totals.units.get(code)?.total))).toEqual([
      ['blank', 77n],
      ['blank', 5n],
      ['blank', 'blank'],
      [4n, 'blank'],
      [1n, 0n],
    ]);
    expect(['D', 'P'].map((code) => entries(totals.units.get(code)?.computed)[0])).toEqual([10n, 8n]);
  });

  it('under policy complete, a confirmed figure stands all the same', () => {
    const totals = rollUp(
      inputOf(sampleForm([{}]), tree, { C1: values(1), 'D confirmed': values(9) }, { due: ['C2'], policy: 'complete' }),
    );
    expect(entries(totals.units.get('D')?.total)).toEqual([9n]);
  });
});
