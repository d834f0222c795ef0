import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HierarchicalRule } from '../../src/checks/hierarchy/hierarchical-rule.ts';
import type { HierarchyInput, HierarchyMode } from '../../src/checks/hierarchy/hierarchy-options.ts';
import { hierarchyModes } from '../../src/checks/hierarchy/hierarchy-options.ts';
import type { HierarchyPoint } from '../../src/checks/hierarchy/hierarchy-point.ts';
import { checkHierarchy } from '../../src/index.ts';
import { Trouble } from '../../src/model/trouble.ts';

/** Code items by measure; null exists without a figure, what is not named is missing. */
function points(measures: Readonly<Record<string, string | null>>): readonly HierarchyPoint[] {
  return Object.entries(measures).map(([item, measure]) => ({ item, measure }));
}

/** VTL 2.1 Reference Manual, "Check hierarchy", examples: DS_1. */
const manualPoints: readonly HierarchyPoint[] = Object.entries({
  ...{ A: '5', B: '11', C: '0', G: '19', H: null, I: '14', M: '2', N: '5' },
  ...{ O: '4', P: '7', Q: '-7', S: '3', T: '9', U: null, V: '6' },
}).map(([item, measure]) => ({ item, measure, identifiers: { Id_1: '2010' } }));

/** The same, HR_1 as printed above the example. */
const manualRules: readonly HierarchicalRule[] = [
  { ruleid: 'R010', rule: 'A = J + K + L', errorlevel: 5 },
  { ruleid: 'R020', rule: 'B = M + N + O', errorlevel: 5 },
  { ruleid: 'R030', rule: 'C = P + Q', errorcode: 'XX', errorlevel: 5 },
  { ruleid: 'R040', rule: 'D = R + S', errorlevel: 1 },
  { ruleid: 'R050', rule: 'E = T + U + V', errorlevel: 0 },
  { ruleid: 'R060', rule: 'F = Y + W + Z', errorlevel: 7 },
  { ruleid: 'R070', rule: 'G = B + C' },
  { ruleid: 'R080', rule: 'H = D + E', errorlevel: 0 },
  { ruleid: 'R090', rule: 'I = D + G', errorcode: 'YY', errorlevel: 0 },
  { ruleid: 'R100', rule: 'M >= N', errorlevel: 5 },
  { ruleid: 'R110', rule: 'M <= G', errorlevel: 5 },
];

describe('checkHierarchy and the example of the manual', () => {
  /** Item, ruleid, bool_var, imbalance, errorcode, errorlevel: ex_1.csv. */
  const printed = [
    ['A', 'R010', null, null, null, 5],
    ['B', 'R020', true, '0', null, 5],
    ['C', 'R030', true, '0', 'XX', 5],
    ['D', 'R040', null, null, null, 1],
    ['E', 'R050', null, null, null, 0],
    // 2.1 prints F, R060 here, none of whose items is in DS_1. Its own text forbids that ("at least one Data Point is
    // found"), and the manuals of 2.2 and 2.3 leave the line out.
    ['G', 'R070', false, '8', null, null],
    ['H', 'R080', null, null, null, 0],
    ['I', 'R090', null, null, 'YY', 0],
    ['M', 'R100', false, '-3', null, 5],
    ['M', 'R110', true, '-17', null, 5],
  ] as const;

  it('gives what it prints for partial_null and all', () => {
    const results = checkHierarchy(manualPoints, manualRules, { mode: 'partial_null', output: 'all' });
    expect(results).toEqual(
      printed.map(([item, ruleid, bool_var, imbalance, errorcode, errorlevel]) => ({
        item,
        identifiers: { Id_1: '2010' },
        ...{ ruleid, bool_var, imbalance, errorcode, errorlevel },
      })),
    );
  });

  it('returns the left figure and no bool_var where only the invalid is asked for, which is what VTL assumes', () => {
    const invalid = [
      { item: 'G', ruleid: 'R070', imbalance: '8', measure: '19', errorcode: null, errorlevel: null },
      { item: 'M', ruleid: 'R100', imbalance: '-3', measure: '2', errorcode: null, errorlevel: 5 },
    ].map((result) => ({ ...result, identifiers: { Id_1: '2010' } }));
    expect(checkHierarchy(manualPoints, manualRules, { mode: 'partial_null' })).toEqual(invalid);
    expect(checkHierarchy(manualPoints, manualRules)).toEqual(invalid);
  });

  it('returns both with all_measures', () => {
    const [result] = checkHierarchy(manualPoints, manualRules.slice(6), { output: 'all_measures' });
    expect(result).toEqual({
      item: 'G',
      identifiers: { Id_1: '2010' },
      ruleid: 'R070',
      bool_var: false,
      imbalance: '8',
      measure: '19',
      errorcode: null,
      errorlevel: null,
    });
  });
});

/** What `A = B + C` gives: nothing, or bool_var with imbalance. */
function verdict(measures: Readonly<Record<string, string | null>>, mode: HierarchyMode, rule = 'A = B + C') {
  const [result] = checkHierarchy([...points(measures), { item: 'other', measure: '1' }], [{ rule }], {
    mode,
    output: 'all',
  });
  return result === undefined ? 'no result' : [result.bool_var, result.imbalance];
}

describe('the six modes (VTL 2.1, "Check hierarchy", modeTable.csv and the text above it)', () => {
  const unknown = [null, null];
  it.each<[string, Readonly<Record<string, string | null>>, readonly unknown[]]>([
    // In the order of the table: non_null, non_zero, partial_null, partial_zero, always_null, always_zero.
    ['all there and equal', { A: '3', B: '1', C: '2' }, Array(6).fill([true, '0'])],
    ['all there and unequal', { A: '4', B: '1', C: '2' }, Array(6).fill([false, '1'])],
    [
      'one missing: null, or 0',
      { A: '3', B: '1' },
      ['no result', [false, '2'], unknown, [false, '2'], unknown, [false, '2']],
    ],
    ['one null: it stays null', { A: '3', B: '1', C: null }, ['no result', ...Array(5).fill(unknown)]],
    ['one missing, one null', { A: '3', C: null }, ['no result', unknown, unknown, unknown, unknown, unknown]],
    ['all of them 0', { A: '0', B: '0', C: '0' }, [[true, '0'], 'no result', ...Array(4).fill([true, '0'])]],
    ['only a 0 there', { A: '0' }, ['no result', 'no result', unknown, [true, '0'], unknown, [true, '0']]],
    ['none there', {}, ['no result', 'no result', 'no result', 'no result', unknown, [true, '0']]],
    // "NULL are returned too": null is not 0 (non_zero), and it is found (partial_null, "whichever is its Measure value").
    ['only a null there', { A: null }, ['no result', ...Array(5).fill(unknown)]],
  ])('%s', (_, measures, expected) => {
    expect(hierarchyModes.map((mode) => verdict(measures, mode))).toEqual(expected);
  });

  it('keep an existing null as null, whatever else is there', () => {
    const measure = fc.option(fc.option(fc.integer({ min: -9, max: 9 }).map(String)), { nil: undefined });
    fc.assert(
      fc.property(measure, measure, fc.constantFrom(...hierarchyModes), (left, right, mode) => {
        const there = Object.entries({ A: left, B: right }).filter(([, value]) => value !== undefined);
        const found = verdict({ ...Object.fromEntries(there), C: null }, mode);
        expect(found).toEqual(mode === 'non_null' ? 'no result' : unknown);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe('relations and signs (VTL 2.1, "define hierarchical ruleset")', () => {
  it.each([
    ['A = B', [false, true, false]],
    ['A > B', [false, false, true]],
    ['A < B', [true, false, false]],
    ['A >= B', [false, true, true]],
    ['A <= B', [true, true, false]],
  ])('%s of 1, 2 and 3 against 2', (rule, expected) => {
    const found = ['1', '2', '3'].map((A) => verdict({ A, B: '2' }, 'non_null', rule));
    expect(found.map(([bool]) => bool)).toEqual(expected);
  });

  it('take items away', () => {
    expect(verdict({ 净额: '5', 收: '12', 支: '8' }, 'non_null', '净额 = 收 - 支')).toEqual([false, '1']);
    expect(verdict({ A: '-8', B: '8' }, 'non_null', 'A = - B')).toEqual([true, '0']);
  });

  it('come out exact, where a double would not', () => {
    expect(verdict({ A: '0.3', B: '0.1', C: '0.2' }, 'non_null')).toEqual([true, '0']);
    const large = { A: '900719925474099300.01', B: '900719925474099299', C: '1' };
    expect(verdict(large, 'non_null')).toEqual([false, '0.01']);
    const third = checkHierarchy(
      [
        { item: 'A', measure: { numerator: 1, denominator: 3 } },
        { item: 'B', measure: 0.25 },
      ],
      [{ rule: 'A = B' }],
    );
    expect(third[0]?.imbalance).toBe('1/12');
    expect(third[0]?.measure).toBe('1/3');
  });
});

describe('dataset_priority (VTL 2.1, "Check hierarchy", input)', () => {
  const rules = [
    { ruleid: 'D', rule: 'D = R + S' },
    { ruleid: 'I', rule: 'I = D + G' },
    { ruleid: 'J', rule: 'D < G' },
  ];
  const given = { I: '14', G: '11', R: '1', S: '2' };
  const found = (measures: Readonly<Record<string, string | null>>, input: HierarchyInput, mode: HierarchyMode) =>
    checkHierarchy(points(measures), rules, { input, mode, output: 'all' }).map(
      ({ ruleid, bool_var, imbalance }) => `${ruleid} ${bool_var} ${imbalance}`,
    );

  it('takes what is missing from the rule that computes it, and never for that rule itself', () => {
    expect(found(given, 'dataset', 'partial_null')).toEqual(['D null null', 'I null null', 'J null null']);
    expect(found(given, 'dataset_priority', 'partial_null')).toEqual(['D null null', 'I true 0', 'J true -8']);
  });

  it('takes what is null likewise, and prefers what is there', () => {
    expect(found({ ...given, D: null }, 'dataset_priority', 'non_null')).toEqual(['I true 0', 'J true -8']);
    expect(found({ ...given, D: '4' }, 'dataset_priority', 'non_null')).toEqual([
      'D false 1',
      'I false -1',
      'J true -7',
    ]);
  });

  it('computes what the operator hierarchy would: its examples 1 to 3', () => {
    // "Hierarchical roll-up", DS_1 with ex_1.csv (non_null), ex_2.csv (non_zero), ex_3.csv (partial_null): a probe
    // that holds 0 is compared with each item, so that the imbalance shows what was computed for it.
    const {
      A: _A,
      B: _B,
      C: _C,
      G: _G,
      H: _H,
      I: _I,
      ...below
    } = Object.fromEntries(manualPoints.map(({ item, measure }) => [item, measure]));
    const computed = (mode: HierarchyMode) =>
      Object.fromEntries(
        [...'ABCDEFGHI'].flatMap((item) => {
          const probe = { ruleid: 'probe', rule: `probe <= ${item}` };
          const all = [...Object.entries(below).map(([code, measure]) => ({ item: code, measure: measure ?? null }))];
          const [result] = checkHierarchy([...all, { item: 'probe', measure: '0' }], [...manualRules, probe], {
            ...{ mode, input: 'dataset_priority', output: 'all' },
          }).filter(({ ruleid }) => ruleid === 'probe');
          return result === undefined ? [] : [[item, result.imbalance]];
        }),
      );
    expect(computed('non_null')).toEqual({ B: '-11', C: '0', G: '-11' });
    expect(computed('non_zero')).toEqual({ B: '-11', D: '-3', E: null, G: '-11', H: null, I: '-14' });
    // Under partial_null a computed null and no point at all make the comparison null alike.
    expect(computed('partial_null')).toMatchObject({ B: '-11', C: '0', D: null, E: null, G: '-11', H: null, I: null });
  });

  it('ends where rules need each other', () => {
    const circle = [
      { ruleid: 'A', rule: 'A = B' },
      { ruleid: 'B', rule: 'B = A' },
      { ruleid: 'C', rule: 'C = A' },
    ];
    const results = checkHierarchy([{ item: 'C', measure: '1' }], circle, {
      ...{ input: 'dataset_priority', mode: 'always_null', output: 'all' },
    });
    expect(results.map(({ bool_var }) => bool_var)).toEqual([null, null, null]);
  });
});

describe('groups and mistakes', () => {
  it('compares points that share their other identifiers, whatever the order of these', () => {
    const results = checkHierarchy(
      [
        { item: 'A', measure: '1', identifiers: { time: '2020', sex: 'F' } },
        { item: 'B', measure: '2', identifiers: { sex: 'F', time: '2020' } },
        { item: 'A', measure: '5', identifiers: { time: '2021', sex: 'F' } },
        { item: 'B', measure: '5', identifiers: { time: '2021', sex: 'F' } },
      ],
      [{ rule: 'A = B' }],
      { output: 'all' },
    );
    expect(results.map(({ identifiers, bool_var, ruleid }) => [identifiers.time, bool_var, ruleid])).toEqual([
      ['2020', false, '1'],
      ['2021', true, '1'],
    ]);
  });

  it.each<[string, readonly HierarchyPoint[], readonly HierarchicalRule[], readonly string[]]>([
    ['a rule without a right side', [], [{ rule: 'A =' }], ['hierarchy-rule-invalid']],
    ['a rule with two items and no sign', [], [{ rule: 'A = B C' }], ['hierarchy-rule-invalid']],
    ['a relation that is none', [], [{ rule: 'A <> B' }], ['hierarchy-rule-invalid']],
    [
      'two rules of one id',
      [],
      [
        { ruleid: 'x', rule: 'A = B' },
        { ruleid: 'x', rule: 'A = C' },
      ],
      ['hierarchy-rule-twice'],
    ],
    ['a measure that is no number', [{ item: 'A', measure: '1,5' }], [], ['hierarchy-measure-invalid']],
    ['NaN', [{ item: 'A', measure: Number.NaN }], [], ['hierarchy-measure-invalid']],
    [
      'a point given twice',
      [
        { item: 'A', measure: '1' },
        { item: 'A', measure: '2' },
      ],
      [],
      ['hierarchy-point-twice'],
    ],
  ])('names %s', (_, given, rules, codes) => {
    try {
      checkHierarchy(given, rules);
      expect.fail('nothing was thrown');
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      expect(error.problems.map(({ code }) => code)).toEqual(codes);
    }
  });
});
