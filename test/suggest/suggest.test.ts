import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSuggestion } from '../../src/model/describe-suggestion.ts';
import type { Finding } from '../../src/model/finding.ts';
import { integer } from '../../src/model/quantity.ts';
import { suggest } from '../../src/suggest/suggest.ts';
import { indexSystem } from '../../src/suggest/system-index.ts';
import { buildSystem, suggestionTexts } from './build-system.ts';

const sum = 'a + b + c == t';

describe('a single mistake', () => {
  // Sums by hand: 1200 + 457 + 305 = 1962; with 268 in place of 457 it is 1773, without 305 it is 1657.
  it.each([
    [
      'a total with last period’s figure of a part',
      { a: 1200, b: 457, c: 305, t: 1773 },
      { b: 268 },
      'stale-total t 1773→1962 +0',
    ],
    ['a total without a part that came later', { a: 1200, b: 457, c: 305, t: 1657 }, {}, 'stale-total t 1657→1962 +0'],
    ['a part in another measure', { a: 1200, b: 4570000, c: 305, t: 1962 }, {}, 'factor b 4570000→457 +0'],
    ['a part copied from last period', { a: 1200, b: 268, c: 305, t: 1962 }, { b: 268 }, 'last-period b 268→457 +0'],
    ['what only balances, in any of four cells', { a: 1200, b: 678, c: 305, t: 1962 }, {}, 'balance t 1962→2183 +3'],
  ])('%s', (_, record, previous, expected) => {
    expect(suggestionTexts(suggest(buildSystem([sum], record, { previous })))[sum]?.[0]).toBe(expected);
  });

  it('sends a whole column in another measure back as one', () => {
    const rules = ['a1 + b1 == t1', 'a2 + b2 == t2', 't1 == s1', 't2 == s2'];
    const system = buildSystem(
      rules,
      {
        a1: 12000,
        b1: 34000,
        t1: 46000,
        a2: 5000,
        b2: 6000,
        t2: 11000,
        s1: 46,
        s2: 11,
      },
      { fixed: ['s1', 's2'] },
    );
    const cells = system.cells.map((cell, at) => ({
      ...cell,
      place: { ...cell.place, form: 'T', column: at < 6 ? 'x' : 'y' },
    }));
    const [first] = suggest({ ...system, cells })[0]?.suggestions ?? [];
    expect(first?.kind).toBe('factor');
    expect(first?.changes.map(({ to }) => to)).toEqual(['12', '34', '46', '5', '6', '11']);
  });

  it('is exact at 1e15', () => {
    const record = { a: '900000000000001', b: '90000000000007', c: '5', t: '990000000000031' };
    expect(suggestionTexts(suggest(buildSystem([sum], record)))[sum]?.[0]).toBe(
      'digits t 990000000000031→990000000000013 +0',
    );
  });

  it('is nearer to last period’s figure where one digit explains several cells', () => {
    const texts = suggestionTexts(
      suggest(buildSystem([sum], { a: 161, b: 142, c: 133, t: 416 }, { previous: { a: 160, b: 121, c: 134, t: 415 } })),
    );
    expect(texts[sum]?.[0]).toBe('digits b 142→122 +3');
  });

  it('prefers cells that are trusted less', () => {
    const texts = suggestionTexts(suggest(buildSystem(['x == y'], { x: 12, y: 21 }, { weights: { x: 2 } })));
    expect(texts['x == y']).toEqual(['digits y 21→12 +1', 'digits x 12→21 +1']);
  });

  it('suggests nothing for dates and choices, whose numbers are no amounts', () => {
    const system = buildSystem(['begun <= ended'], { begun: 43141, ended: 42785 });
    const cells = system.cells.map((cell) => ({ ...cell, code: true as const }));
    expect(suggestionTexts(suggest({ ...system, cells }))).toEqual({ 'begun <= ended': [] });
  });

  it('turns the sign of a figure below its minimum', () => {
    const system = buildSystem(['x + y == z'], { x: -5, y: 7, z: 12 });
    const cells = system.cells.map((cell) => ({ ...cell, minimum: integer(0) }));
    expect(suggestionTexts(suggest({ ...system, cells }))).toEqual({
      'x + y == z': ['sign x -5→5 +0'],
      minimum: ['sign x -5→5 +0'],
    });
  });
});

// The law of semantics.md: kept only if every rule then holds.
it('never suggests what breaks a rule or changes a fixed cell', () => {
  const rules = ['a + b == s', 'c + d == u', 's + u == t', 'a >= 0', 'b >= 0', 'd <= c'];
  const amount = fc.integer({ min: -20, max: 200 });
  const record = fc.record({ a: amount, b: amount, s: amount, c: amount, d: amount, u: amount, t: amount });
  fc.assert(
    fc.property(record, (values) => {
      const system = buildSystem(rules, values, { fixed: ['u'] });
      const before = new Set(indexSystem(system).failed);
      for (const { suggestions } of suggest(system)) {
        for (const { changes } of suggestions) {
          const to = new Map(changes.map((change) => [change.place.item, Number(change.to)]));
          expect(to.has('u')).toBe(false);
          const after = { ...values, ...Object.fromEntries(to) };
          const failed = indexSystem(buildSystem(rules, after, { fixed: ['u'] })).failed;
          expect(failed.every((rule) => before.has(rule))).toBe(true);
          expect(failed.length).toBeLessThan(before.size);
        }
      }
    }),
    { seed: 20200331, numRuns: 200 },
  );
});

describe('in words', () => {
  const finding: Finding = { code: 'rule-failed-within', severity: 'error', sheet: 'DJ01', cell: 'E4', parameters: {} };
  const changes = [{ place: { sheet: 'DJ01', cell: 'D14' }, from: '1320', to: '1230' }];

  it('names the cell, the figure, the kind and the number of alternatives', () => {
    const suggested: Finding = { ...finding, suggestions: [{ kind: 'digits', changes, alternatives: 1 }] };
    expect(describeSuggestion(suggested, 'zh-CN')).toBe(
      '可能本意：D14 应为 1,230（数字颠倒、漏打、多打或打错一位），另有 1 种可能',
    );
    expect(describeSuggestion(suggested, 'en')).toBe(
      'Probably meant: D14 should be 1,230 (two digits swapped, one missing, doubled or mistyped), 1 more like it',
    );
  });

  it('says nothing where nothing is suggested, and proposes an adjustment beside a declared total', () => {
    expect(describeSuggestion(finding, 'en')).toBe('');
    expect(describeSuggestion({ ...finding, code: 'node-difference', difference: '12000' }, 'zh-CN')).toBe(
      '核实后确需保留上报合计、本表又设有调整表的，可填调整：+12,000，并写明原因',
    );
  });
});
