import { describe, expect, it } from 'vitest';
import { localise } from '../../src/suggest/localise.ts';
import { ruleSystem, type StatedSystem } from '../../src/suggest/rule-system-from-texts.ts';

function located(stated: StatedSystem, options = {}) {
  const system = ruleSystem(stated);
  return localise(system, options).components.map((component) => ({
    rules: component.rules.map(({ rule }) => rule).join(),
    found:
      'sets' in component
        ? component.sets.map(({ cells }) => cells.map((cell) => system.cells[cell]?.place.item).join('+')).join(' or ')
        : component.notLocalised,
  }));
}

/** `t0 = a0 + b0`, `t1 = a1 + b1` … */
function balances(count: number): StatedSystem {
  const each = Array.from({ length: count }, (_, index) => index);
  return {
    rules: each.map((index) => `t${index} = a${index} + b${index}`),
    record: Object.fromEntries(
      each.flatMap((index) => [
        [`t${index}`, 5],
        [`a${index}`, 1],
        [`b${index}`, 1],
      ]),
    ),
  };
}

describe('localise', () => {
  it('keeps what has nothing to do with each other apart', () => {
    expect(located(balances(3))).toEqual([
      { rules: '1', found: 't0 or a0 or b0' },
      { rules: '2', found: 't1 or a1 or b1' },
      { rules: '3', found: 't2 or a2 or b2' },
    ]);
  });

  it('finds an edit that no rule states: b alone would break b = d', () => {
    const rules = ['a = b', 'b = d', 'd <= e'];
    expect(located({ rules, record: { a: 1, b: 2, d: 2, e: 9 } })).toEqual([{ rules: '1', found: 'a' }]);
  });

  it('tries sets of different rules together where a rule that holds reads both', () => {
    // x has to rise and y to fall by 1; x + y = 10 holds only because both do.
    const rules = ['x = p', 'y = q', 'x + y = 10'];
    const record = { x: 4, p: 5, y: 6, q: 5 };
    expect(located({ rules, record, fixed: ['p', 'q'] })).toEqual([{ rules: '1,2', found: 'x+y' }]);
  });

  // Doubles hold 1e12 with four decimals only to about 1e-4.
  it('is exact at 1e12, with decimals', () => {
    const rules = ['total = part1 + part2 + part3', 'part1 <= part2'];
    const right = { total: '3000000000000.0003', part1: '1000000000000.0001', part2: '1000000000000.0001' };
    expect(located({ rules, record: { ...right, part3: '1000000000000.0001' }, decimals: 4 })).toEqual([]);
    expect(located({ rules, record: { ...right, part3: '1000000000000.0002' }, decimals: 4 })).toEqual([
      { rules: '1', found: 'total or part1 or part3' },
    ]);
    expect(located({ rules, record: { ...right, part1: '1000000000000.0002', part3: '1000000000000.0001' } })).toEqual([
      { rules: '1,2', found: 'part1' },
    ]);
  });

  it('refuses a set that has no figure of the declared decimals', () => {
    const stated = { rules: ['3 * a = b'], record: { a: 1, b: 4 } };
    expect(located({ ...stated, decimals: 0 })).toEqual([{ rules: '1', found: 'b' }]);
    expect(located(stated)).toEqual([{ rules: '1', found: 'a or b' }]);
  });

  it('drops a set whose only figures break a rule that is not linear', () => {
    const rules = ['a = b + 1', 'a * d = 12'];
    expect(located({ rules, record: { a: 4, b: 2, d: 3 } })).toEqual([{ rules: '1', found: 'b' }]);
  });

  it('blames no fixed cell, and says so where nothing else is left', () => {
    const stated = { rules: ['a = b'], record: { a: 1, b: 2 } };
    expect(located({ ...stated, fixed: ['a'] })).toEqual([{ rules: '1', found: 'b' }]);
    expect(located({ ...stated, fixed: ['a', 'b'] })).toEqual([{ rules: '1', found: 'contradiction' }]);
  });

  describe('names the cap it hits', () => {
    const sum = (count: number) => Array.from({ length: count }, (_, index) => `x${index}`);
    const oneSum = (count: number): StatedSystem => ({
      rules: [`t = ${sum(count).join(' + ')}`],
      record: { t: 1, ...Object.fromEntries(sum(count).map((name) => [name, 1])) },
    });

    it('20 sets', () => {
      expect(located(oneSum(19)).map(({ found }) => found.split(' or ').length)).toEqual([20]);
      expect(located(oneSum(20))).toEqual([{ rules: '1', found: 'sets' }]);
    });

    it('sets of 5 cells', () => {
      const wrong = (count: number): StatedSystem => ({
        rules: [...sum(count).map((name) => `${name} = 0`), `${sum(count).join(' + ')} = 0`],
        record: Object.fromEntries(sum(count).map((name) => [name, 1])),
      });
      expect(located(wrong(5)).map(({ found }) => found)).toEqual(['x0+x1+x2+x3+x4']);
      expect(located(wrong(6)).map(({ found }) => found)).toEqual(['set-size']);
    });

    it('2,000 cells', () => {
      expect(located({ rules: ['a = b + d'], record: { a: 1, b: 1, d: 1 } }, { cells: 2 })).toEqual([
        { rules: '1', found: 'cells' },
      ]);
    });

    it('the work allowed, so that the answer needs no clock', () => {
      expect(located(balances(2), { work: 3 }).map(({ found }) => found)).toContain('work');
    });
  });
});
