import { describe, expect, it } from 'vitest';
import { integer } from '../../src/model/quantity.ts';
import { rollUp } from '../../src/rollup/roll-up.ts';
import type { SampleEntry, SampleReturns } from './sample.ts';
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

  it('keeps a figure too large for a number where it is not added', () => {
    const form = sampleForm([{ aggregation: { kind: 'none' } }]);
    const totals = rollUp(inputOf(form, tree, { C1: values(1), S1: values(10n ** 20n) }));
    expect(entries(totals.units.get('S1')?.total)).toEqual([10n ** 20n]);
    expect(totals.units.get('S1')?.total.text.size).toBe(0);
  });

  it('has no cell that is closed to it, however the cell adds up', () => {
    const form = sampleForm([
      { aggregation: { kind: 'recompute' }, expression: call('RATIO', cell(1), cell(1)) },
      { aggregation: { kind: 'none' } },
      { aggregation: { kind: 'confirmed' } },
      { origin: 'prefilled', source: { from: 'targets', kind: 'floor' } },
      { aggregation: { kind: 'mean', weight: 5 } },
      {},
    ]);
    const shut = { ...form.edition, open: form.edition.open.map(() => false) };
    const own = values(notCalculated, 1, 2, 3, 4, 5);
    const more = {
      edition: (_: unknown, kind: 'own' | 'total') => (kind === 'own' ? form : { edition: shut }).edition,
      target: () => integer(7),
      policy: 'complete',
      due: ['C2'],
    } as const;
    const { units } = rollUp(inputOf(form, tree, { C1: own, S1: own, S2: own }, more));
    const allClosed = form.form.cells.map(() => 'closed');
    expect(['D', 'S1', 'C1', 'C2'].map((code) => entries(units.get(code)?.total))).toEqual(Array(4).fill(allClosed));
    expect(units.get('S1')?.matched.size).toBe(0);
  });

  it('takes nothing over from a cell that is closed to the unit itself', () => {
    const form = sampleForm([{ aggregation: { kind: 'none' } }, {}]);
    const narrow = { ...form.edition, open: [false, true] };
    const edition = (_: unknown, kind: 'own' | 'total') => (kind === 'own' ? narrow : form.edition);
    const { units } = rollUp(inputOf(form, tree, { S1: values(closed, 2), C1: values(closed, 3) }, { edition }));
    expect(['S1', 'C1'].map((code) => entries(units.get(code)?.total))).toEqual([
      ['blank', 5n],
      ['blank', 3n],
    ]);
    // A view of the return: the return itself is not touched.
    expect(entries(units.get('C1')?.own)).toEqual(['closed', 3n]);
  });

  it('is the return itself where nothing lies below and the same cells are open', () => {
    const form = sampleForm([{}, {}]);
    const like = { ...form.edition, open: [...form.edition.open] };
    const edition = (_: unknown, kind: 'own' | 'total') => (kind === 'own' ? form.edition : like);
    const filed = values(1, belowUnit);
    const leaf = rollUp(inputOf(form, tree, { C1: filed }, { edition })).units.get('C1');
    expect(leaf?.total).toBe(filed);
  });

  it('without targets of its own has none', () => {
    const form = sampleForm([{ origin: 'prefilled', source: { from: 'targets', kind: 'floor' } }]);
    const totals = rollUp(inputOf(form, tree, { S1: values(4) }));
    expect(['D', 'S1', 'C1'].map((code) => entries(totals.units.get(code)?.total))).toEqual([
      ['blank'],
      [4n],
      ['blank'],
    ]);
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

  it('that replace only some of what was added up leave the own returns in', () => {
    const form = sampleForm([{}, { aggregation: { kind: 'maximum' } }, { aggregation: { kind: 'minimum' } }]);
    const contributing = (...confirmed: SampleEntry[]) =>
      rollUp(inputOf(form, tree, { C1: values(1, 2, 3), 'S1 confirmed': values(...confirmed) })).units.get('S1')
        ?.coverage.contributing;
    expect([
      contributing(9, 9, 9),
      contributing(9, 9, blank),
      contributing(9, blank, 9),
      contributing(blank, 9, 9),
    ]).toEqual([0, 1, 1, 1]);
  });

  it('need not repeat a cell in which nobody filed a figure, to replace everything', () => {
    const returns = { C1: values(1, blank), 'S1 confirmed': values(9, blank) };
    const totals = rollUp(inputOf(sampleForm([{}, {}]), tree, returns));
    expect(totals.units.get('S1')?.coverage.contributing).toBe(0);
  });

  it('replace nothing where no figure was added up', () => {
    const returns = { C1: values(blank), 'S1 confirmed': values(9) };
    expect(rollUp(inputOf(sampleForm([{}]), tree, returns)).units.get('S1')?.coverage.contributing).toBe(1);
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
  const totals = () => rollUp(inputOf(form, tree, returns));

  it('are added to the cells that are entered, and computed sums follow', () => {
    // 3.0 − 0.5 = 2.5; 2.5 + 3.00 = 5.50
    expect(entries(totals().units.get('S1')?.total)).toEqual([25n, 300n, 550n, 'notCalculated', 5n]);
    expect(entries(totals().units.get('D')?.total)).toEqual([25n, 300n, 550n, 'notCalculated', 5n]);
  });

  it('come after the comparison with what was declared', () => {
    expect(entries(totals().units.get('S1')?.computed)).toEqual([30n, 300n, 600n, 'notCalculated', 5n]);
    expect(entries(totals().units.get('S1')?.adjustment)[0]).toBe(-5n);
  });

  it('let a computed sum follow a confirmed part too', () => {
    const confirmed = rollUp(
      inputOf(form, tree, { C1: returns.C1, 'S1 confirmed': values(30, blank, blank, blank, blank) }),
    );
    expect(entries(confirmed.units.get('S1')?.total)).toEqual([30n, 100n, 400n, 'notCalculated', 4n]);
  });

  it('leave a computed sum alone that they name, for it follows its parts', () => {
    const given = { ...returns, 'S1 adjustment': values(blank, blank, 77, blank, blank) };
    expect(entries(rollUp(inputOf(form, tree, given)).units.get('S1')?.total)[2]).toBe(600n);
  });

  it('do not move a computed sum that was confirmed', () => {
    const given = { ...returns, 'S1 confirmed': values(blank, blank, 900, blank, blank) };
    expect(entries(rollUp(inputOf(form, tree, given)).units.get('S1')?.total).slice(0, 3)).toEqual([25n, 300n, 900n]);
  });

  it('are added to a typed cell although a formula is written beside it', () => {
    const typed = sampleForm([{}, { origin: 'typed', expression: cell(0) }]);
    const given = { C1: values(1, 1), 'S1 adjustment': values(5, 2) };
    expect(entries(rollUp(inputOf(typed, tree, given)).units.get('S1')?.total)).toEqual([6n, 3n]);
  });

  it('and confirmed figures change no cell that the total does not have', () => {
    const shut = { ...form.edition, open: [true, false, false, true, true] };
    const edition = (_: unknown, kind: 'own' | 'total') => (kind === 'own' ? form.edition : shut);
    const given = {
      ...returns,
      'S1 adjustment': values(-5, 1, blank, blank, blank),
      'P confirmed': values(40, 1, 1, blank, blank),
    };
    const { units } = rollUp(inputOf(form, tree, given, { edition }));
    expect(['S1', 'P'].map((code) => entries(units.get(code)?.total))).toEqual([
      [25n, 'closed', 'closed', 'notCalculated', 5n],
      [40n, 'closed', 'closed', 'notCalculated', 5n],
    ]);
  });

  describe('where nothing was filed below', () => {
    const sumAfter = (corrections: SampleReturns) =>
      entries(rollUp(inputOf(form, tree, corrections)).units.get('S1')?.total)[2];

    it('let the sum stand once every part is confirmed', () => {
      // 3.0 + 0.50
      expect(sumAfter({ 'S1 confirmed': values(30, 50, blank, blank, blank) })).toBe(350n);
      expect(sumAfter({ 'S1 confirmed': values(0, 0, blank, blank, blank) })).toBe(0n);
    });

    it('leave it blank as long as a part is missing', () => {
      expect(sumAfter({ 'S1 confirmed': values(30, blank, blank, blank, blank) })).toBe('blank');
      expect(sumAfter({ 'S1 confirmed': values(blank, 50, blank, blank, blank) })).toBe('blank');
    });
  });

  it('leave a sum to be calculated that has more decimals than its cell', () => {
    const coarse = sampleForm([{ decimals: 2 }, { decimals: 1, expression: cell(0) }]);
    const totalWith = (adjustment: number) => {
      const given = { C1: values(100, 10), 'S1 adjustment': values(adjustment, blank) };
      return entries(rollUp(inputOf(coarse, tree, given)).units.get('S1')?.total);
    };
    // 1.00 + 0.10 fits one decimal, 1.00 + 0.05 does not.
    expect([totalWith(10), totalWith(5)]).toEqual([
      [110n, 11n],
      [105n, 'notCalculated'],
    ]);
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

  it('still leaves out who lacks a part where something else was confirmed', () => {
    const three = sampleForm([
      {},
      {},
      { aggregation: { kind: 'recompute' }, expression: call('RATIO', cell(0), cell(1)) },
      {},
    ]);
    const returns = {
      C1: values(1, 2, notCalculated, 1),
      C2: values(5, blank, notCalculated, 1),
      'S1 confirmed': values(blank, blank, blank, 9),
    };
    expect(parts(rollUp(inputOf(three, tree, returns)).units.get('D'), 2)).toEqual([1, 2, 1]);
  });

  it('is found wherever a return lacks one of several operands', () => {
    const wide = sampleForm([
      {},
      {},
      {},
      { aggregation: { kind: 'recompute' }, expression: call('RATIO', call('SUM', cell(0), cell(1)), cell(2)) },
    ]);
    const returns = { C1: values(1, 1, 4, notCalculated), C2: values(5, blank, 6, notCalculated) };
    // C2 lacks a part of the numerator: 2 over 4 remains.
    expect(parts(rollUp(inputOf(wide, tree, returns)).units.get('D'), 3)).toEqual([2, 4, 1]);
  });

  it('that has an operand closed to the unit altogether is left out, as there is nothing to divide', () => {
    const own = { ...form.edition, open: [true, false, true] };
    const edition = (_: unknown, kind: 'own' | 'total') => (kind === 'own' ? own : form.edition);
    const totals = rollUp(inputOf(form, tree, { C1: values(1, closed, notCalculated) }, { edition }));
    expect(parts(totals.units.get('D'), 2)).toEqual([0, 0, 1]);
  });

  it('that is closed in the total has no parts there', () => {
    const shut = { ...form.edition, open: [true, true, false] };
    const edition = (_: unknown, kind: 'own' | 'total') => (kind === 'own' ? form.edition : shut);
    const returns = { C1: values(1, 2, notCalculated), C2: values(5, blank, notCalculated) };
    expect(rollUp(inputOf(form, tree, returns, { edition })).units.get('D')?.matched.size).toBe(0);
  });

  it('shows the parts only of ratios that somebody is left out of', () => {
    const two = sampleForm([
      {},
      {},
      {},
      { aggregation: { kind: 'recompute' }, expression: call('RATIO', cell(0), cell(1)) },
      { aggregation: { kind: 'recompute' }, expression: call('RATIO', cell(0), cell(2)) },
    ]);
    const totals = rollUp(inputOf(two, tree, { C1: values(1, blank, 3, notCalculated, notCalculated) }));
    expect([3, 4].map((index) => parts(totals.units.get('D'), index))).toEqual([[0, 0, 1], undefined]);
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

  it('counts as replaced only where it was confirmed itself', () => {
    const contributing = (...confirmed: SampleEntry[]) =>
      rollUp(inputOf(form, tree, { C1: values(25, 4), 'S1 confirmed': values(...confirmed) })).units.get('S1')?.coverage
        .contributing;
    expect([contributing(blank, 4), contributing(50, 4)]).toEqual([1, 0]);
  });

  it('that is blank needs no confirming, for everything to be replaced', () => {
    const returns = { C1: values(blank, 4), 'S1 confirmed': values(blank, 5) };
    expect(rollUp(inputOf(form, tree, returns)).units.get('S1')?.coverage.contributing).toBe(0);
  });

  it('that was confirmed without a weight goes up no further', () => {
    const returns = { C1: values(25, blank), C4: values(10, 1), 'S1 confirmed': values(50, blank) };
    const totals = rollUp(inputOf(form, tree, returns));
    expect(entries(totals.units.get('S1')?.total)).toEqual([50n, 'blank']);
    // Whoever was left out below is spoken for; the mean of the district is C4's alone.
    expect(parts(totals.units.get('D'), 0)).toEqual([1, 1, 0]);
  });

  it('that was confirmed leaves the other means as they are', () => {
    const two = sampleForm([
      { aggregation: { kind: 'mean', weight: 2 } },
      { aggregation: { kind: 'mean', weight: 2 } },
      {},
    ]);
    const totals = rollUp(inputOf(two, tree, { C1: values(3, 5, 2), 'S1 confirmed': values(4, blank, blank) }));
    expect([0, 1].map((index) => parts(totals.units.get('P'), index))).toEqual([
      [8, 2, 0],
      [10, 2, 0],
    ]);
  });

  it('leaves nobody out who has neither figure nor weight', () => {
    const totals = rollUp(inputOf(form, tree, { C1: values(25, 4), C2: values(blank, blank) }));
    expect(parts(totals.units.get('S1'), 0)).toEqual([10, 4, 0]);
  });

  it('under policy complete is blank while returns are missing', () => {
    const totals = rollUp(inputOf(form, tree, { C1: values(25, 4) }, { due: ['C2'], policy: 'complete' }));
    expect(entries(totals.units.get('S1')?.total)).toEqual(['blank', 'blank']);
    expect(totals.units.get('S1')?.matched.size).toBe(0);
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

  it('by weight is unknown as soon as two returns lack a weight, and known when they come in', () => {
    const shareOf = (filed: SampleReturns) =>
      rollUp(
        inputOf(sampleForm([{}]), tree, filed, {
          due: ['C1', 'C2', 'C3'],
          lastWeight: (unit) => (unit === 'C4' ? integer(3) : undefined),
        }),
      ).units.get('D')?.coverage.byWeight;
    const all = { C1: values(1), C2: values(1), C3: values(1), C4: values(1) };
    expect(shareOf({ C3: all.C3, C4: all.C4 })).toBeUndefined();
    expect(shareOf(all)).toEqual({ numerator: 1, denominator: 1 });
  });

  it('counts what came in though it was not due, and weighs only what was', () => {
    const more = { isDue: (unit: string) => unit === 'C4', isReceived: () => false, lastWeight: () => integer(5) };
    expect(rollUp(inputOf(sampleForm([{}]), tree, { C1: values(1) }, more)).units.get('D')?.coverage).toEqual({
      due: 1,
      received: 1,
      accepted: 1,
      contributing: 1,
      byWeight: { numerator: 0, denominator: 1 },
    });
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
