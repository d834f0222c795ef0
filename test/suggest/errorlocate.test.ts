import { describe, expect, it } from 'vitest';
import { localise } from '../../src/suggest/localise.ts';
import { ruleSystem, type StatedSystem } from '../../src/suggest/rule-system-from-texts.ts';

/** The lightest sets of a record by the names of their cells; a reason where a component has none. */
function located(stated: StatedSystem): readonly string[] {
  const system = ruleSystem(stated);
  const name = (cell: number) => system.cells[cell]?.place.item ?? '?';
  return localise(system).components.map((component) =>
    'sets' in component
      ? component.sets.map(({ cells }) => cells.map(name).join('+')).join(' or ')
      : component.notLocalised,
  );
}

const accounts = ['profit + cost == turnover', 'cost - 0.6*turnover >= 0', 'cost >= 0', 'profit >= 0'];

// The documented cases of R's errorlocate 1.1.1 (github.com/data-cleaning/errorlocate) that have numbers. Where several
// sets are equally light, errorlocate draws one of them; here all of them are listed, its own among them.
describe('the documented cases of errorlocate', () => {
  it.each<readonly [string, StatedSystem, readonly string[]]>([
    [
      'README.md, "Usage"',
      {
        rules: ['profit == turnover - cost', 'cost >= 0.6 * turnover', 'turnover >= 0', 'cost >= 0'],
        record: { profit: 750, cost: 125, turnover: 200 },
      },
      ['profit'],
    ],
    [
      'man/locate_errors.Rd, first example',
      {
        rules: ['profit + cost == turnover', 'cost >= 0.6 * turnover', 'turnover >= 0'],
        record: { profit: 755, cost: 125, turnover: 200 },
      },
      ['profit'],
    ],
    [
      'man/locate_errors.Rd, the conditional rule (married as 1 and 0)',
      { rules: [{ when: 'married == 1', rule: 'age >= 17' }], record: { married: 1, age: 16 }, weights: { age: 2 } },
      ['married'],
    ],
    [
      'man/locate_errors.Rd, a weight of Inf fixates',
      {
        rules: [{ when: 'married == 1', rule: 'age >= 17' }],
        record: { married: 1, age: 16 },
        weights: { age: Infinity },
      },
      ['married'],
    ],
    [
      'vignettes/errorlocate.Rmd, age > 0 of the first record',
      { rules: ['age > 0'], record: { age: -10, income: 0 } },
      ['age'],
    ],
    [
      'vignettes/errorlocate.Rmd, age or income of the second record',
      { rules: ['age > 0', { when: 'income > 0', rule: 'age > 16' }], record: { age: 15, income: 2000 } },
      ['age or income'],
    ],
    [
      'vignettes/errorlocate.Rmd, "Weights"',
      {
        rules: ['age > 0', { when: 'income > 0', rule: 'age > 16' }],
        record: { age: 15, income: 2000 },
        weights: { age: 2 },
      },
      ['income'],
    ],
    [
      'vignettes/inspect_mip.Rmd, "Linear rules", both records',
      { rules: ['age >= 18', 'income >= 0'], record: { age: 12, income: 2000 } },
      ['age'],
    ],
    [
      'tests/testthat/test-localize-errors.R, "solves first editrules mip check"',
      { rules: ['p + c == t', 'c - 0.6*t >= 0', 'c >= 0', 'p >= 0'], record: { p: 755, c: 125, t: 200 } },
      ['p'],
    ],
    [
      'tests/testthat/test-localize-errors.R, "works without specified weight"',
      { rules: ['x+y==z', 'x<1'], record: { x: 1, y: 1, z: 1 } },
      ['x'],
    ],
    [
      'tests/testthat/test-localize-errors.R, "works with single specified weight"',
      { rules: ['x+y==z'], record: { x: 1, y: 1, z: 1 }, weights: { x: 1, y: 2, z: 2 } },
      ['x'],
    ],
    [
      'tests/testthat/test-localize-errors.R, "works with different weights per record", second record',
      { rules: ['x+y==z'], record: { x: 1, y: 1, z: 1 }, weights: { x: 2, y: 1, z: 2 } },
      ['y'],
    ],
    [
      'tests/testthat/test-localize-errors.R, "works for simple numerical if-else"',
      { rules: ['IF(x > 0, y > 0, TRUE)'], record: { x: 1, y: 0 } },
      ['x or y'],
    ],
    ['tests/testthat/test-errorlocalizer.R, "can solve a trivial system"', { rules: ['x>1'], record: { x: 2 } }, []],
    [
      'tests/testthat/test-errorlocalizer.R, "can solve a trivial system 2"',
      { rules: ['x>1'], record: { x: 0 } },
      ['x'],
    ],
    [
      'tests/testthat/test-errorlocalizer.R, "can solve a simple system"',
      { rules: ['x > 1', 'y > x'], record: { x: 2, y: 0 } },
      ['y'],
    ],
    [
      'tests/testthat/test-errorlocalizer.R, "can handle weights correctly", all alike',
      { rules: ['x + y == z', '2*y + 1 == z'], record: { x: 1, y: 1, z: 3 } },
      ['x'],
    ],
    [
      'tests/testthat/test-errorlocalizer.R, "can handle weights correctly", x of 10',
      { rules: ['x + y == z', '2*y + 1 == z'], record: { x: 1, y: 1, z: 3 }, weights: { x: 10 } },
      ['y+z'],
    ],
    [
      'tests/testthat/test-locate_errors.R, "works with linear rules"',
      { rules: accounts, record: { profit: 755, cost: 125, turnover: 200 } },
      ['profit'],
    ],
    [
      'tests/testthat/test-locate_errors.R, "handles Inf weights", cost alone is free',
      {
        rules: ['profit + cost == turnover', 'cost/turnover >= 0.6', 'cost >= 0', 'turnover >= 0'],
        record: { profit: 30, cost: 70, turnover: 80 },
        fixed: ['profit', 'turnover'],
      },
      ['cost'],
    ],
    [
      'tests/testthat/test-locate_errors.R, "handles Inf weights", turnover alone is free',
      {
        rules: ['profit + cost == turnover', 'cost/turnover >= 0.6', 'cost >= 0', 'turnover >= 0'],
        record: { profit: 30, cost: 70, turnover: 80 },
        weights: { profit: Infinity, cost: Infinity },
      },
      ['turnover'],
    ],
    [
      'tests/testthat/test-locate_errors.R, "handles equality in condition"',
      { rules: [{ when: 'a == 0', rule: 'b == 0' }], record: { a: 0, b: 1 }, weights: { a: 2 } },
      ['b'],
    ],
    [
      'tests/testthat/test-locate_errors.R, "rewrites ratio"',
      { rules: ['x / y <= 1', 'x > 5'], record: { x: 4, y: 10 } },
      ['x'],
    ],
    [
      'tests/testthat/test-locate_errors.R, "handles values >=1e7 gracefully, issue #30"',
      {
        rules: ['profit == turnover - cost', 'cost >= 0.6 * turnover', 'turnover >= 0'],
        record: { profit: 1e10, cost: 200, turnover: 300 },
      },
      ['profit'],
    ],
    [
      'tests/testthat/test-locate_errors.R, "handles NA values gracefully, issue #31": x, where z is as light',
      { rules: ['x + y == z', 'x >= 0', 'y >= 0'], record: { x: 10, y: null, z: 5 } },
      ['x or z'],
    ],
    [
      'tests/testthat/test-locate_errors.R, "handles inf weights"',
      { rules: ['x + y == z', 'x >= 0', 'y >= 0'], record: { x: 6, y: 6, z: 5 }, weights: { z: Infinity } },
      ['x+y'],
    ],
    [
      'tests/testthat/test-locate_errors.R, "handles issue 34 (non aggressively)"',
      {
        rules: ['60 == y', '5 == yA', '5 == yB', '5 == yC', '25 == yD', '20 == yE', 'y == yA + yB + yC + yD + yE'],
        record: { y: 60, yA: 5, yB: 5, yC: 5, yD: 45, yE: 0 },
      },
      ['yD+yE'],
    ],
    [
      'tests/testthat/test-locate_errors.R, "accepts a in_range function"',
      { rules: ['AND(age >= 18, age <= 67)'], record: { age: 100 } },
      ['age'],
    ],
    [
      'tests/testthat/test-locate_errors.R, "deals with large values and NA (issue #33)"; without its limit of 1e7',
      {
        rules: ['Petal.Width > 0', 'Petal.Length > 0'],
        record: { 'Petal.Width': null, 'Petal.Length': 10000001 },
      },
      [],
    ],
    [
      'tests/testthat/test-lpsolvenames.R: s, where each of its parts is as light',
      {
        rules: ['s == a + b + c + d + e + f', 'z >= 0'],
        record: { id: 101, a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, s: 4, z: null },
      },
      ['a or b or c or d or e or f or s'],
    ],
    [
      'tests/testthat/test-errorlocation.R, rules that contradict each other have status 2',
      { rules: ['x > 1', 'x < -1'], record: { x: 0 } },
      ['contradiction'],
    ],
    [
      'tests/testthat/test-AND.R, "can work with nested AND in consequent"',
      {
        rules: [{ when: 'b == 1', rule: 'AND(x > 1, y > 1)' }],
        record: { b: 1, x: 3, y: 0 },
        weights: { b: Infinity },
      },
      ['y'],
    ],
    [
      'tests/testthat/test-AND.R, "can work with nested OR in the if part", which errorlocate skips',
      {
        rules: [{ when: 'AND(x1 < 1, x2 < 1)', rule: 'AND(x3 >= 1, x4 >= 1)' }],
        record: { x1: 0, x2: 0, x3: 0, x4: 0 },
        weights: { x1: Infinity, x2: 3 },
      },
      ['x3+x4'],
    ],
    [
      'tests/testthat/test-replace-errors.R, "works with weights", turnover',
      { rules: accounts, record: { profit: 55, cost: 125, turnover: 200 }, weights: { profit: 2, cost: 2 } },
      ['turnover'],
    ],
    [
      'tests/testthat/test-replace-errors.R, "works with weights", cost',
      { rules: accounts, record: { profit: 55, cost: 125, turnover: 200 }, weights: { profit: 2, turnover: 2 } },
      ['cost'],
    ],
    [
      'tests/testthat/test-replace-errors.R, "works with weights", profit',
      { rules: accounts, record: { profit: 55, cost: 125, turnover: 200 }, weights: { cost: 2, turnover: 2 } },
      ['profit'],
    ],
    [
      'tests/testthat/test-replace-errors.R, "works with NA values"',
      { rules: accounts, record: { profit: null, cost: 125, turnover: 200 } },
      [],
    ],
    [
      'tests/testthat/test-expand_weights.R, "uses row weights", first row',
      { rules: ['a < b'], record: { a: 20, b: 10 }, weights: { a: 2, b: 1 } },
      ['b'],
    ],
  ])('%s', (_, stated, expected) => {
    expect(located(stated)).toEqual(expected);
  });
});
