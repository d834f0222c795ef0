import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  integer,
  isZero,
  multiply,
  type Quantity,
  quantityText,
  zero,
} from '../../src/model/quantity.ts';
import { localise } from '../../src/suggest/localise.ts';
import type { LinearCondition, LinearRule, RuleSystem, SystemCell } from '../../src/suggest/rule-system.ts';

/** Small systems: up to five cells, up to five rules with small whole coefficients, bounds and weights. */
const systems = fc
  .integer({ min: 2, max: 5 })
  .chain((count) =>
    fc.record({
      cells: fc.array(
        fc.record({
          value: fc.integer({ min: -6, max: 6 }),
          weight: fc.constantFrom(1, 1, 1, 2, 3),
          fixed: fc.constantFrom(false, false, false, false, true),
          minimum: fc.option(fc.integer({ min: -3, max: 2 }), { nil: undefined, freq: 2 }),
          maximum: fc.option(fc.integer({ min: 3, max: 8 }), { nil: undefined, freq: 3 }),
        }),
        { minLength: count, maxLength: count },
      ),
      rules: fc.array(
        fc.record({
          coefficients: fc.array(fc.constantFrom(0, 0, 1, 1, -1, -1, 2, -3), { minLength: count, maxLength: count }),
          constant: fc.integer({ min: -4, max: 4 }),
          operator: fc.constantFrom('=', '=', '<=', '<', '>=', '>') as fc.Arbitrary<LinearCondition['operator']>,
          radius: fc.constantFrom(0, 0, 0, 1),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
  )
  .map(
    ({ cells, rules }): RuleSystem => ({
      cells: cells.map(
        ({ value, weight, fixed, minimum, maximum }): SystemCell => ({
          place: {},
          value: integer(value),
          decimals: 0,
          weight,
          fixed,
          neighbours: [],
          continuous: true,
          ...(minimum === undefined || fixed ? {} : { minimum: integer(minimum) }),
          ...(maximum === undefined || fixed ? {} : { maximum: integer(maximum) }),
        }),
      ),
      linear: rules.map(
        ({ coefficients, constant, operator, radius }, index): LinearRule => ({
          rule: String(index),
          place: {},
          terms: coefficients.flatMap((coefficient, cell) =>
            coefficient === 0 ? [] : [{ cell, coefficient: integer(coefficient) }],
          ),
          constant: integer(constant),
          operator,
          radius: operator === '=' ? integer(radius) : zero,
        }),
      ),
      others: [],
    }),
  );

describe('localising', () => {
  it('finds all lightest sets that trying every set of cells finds', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const expected = bySearch(system);
        const { components } = localise(system, { sets: 1000, cellsPerSet: 6 });
        const found = components.map((component) => ('sets' in component ? component.sets : component.notLocalised));
        if (expected === undefined) {
          expect(found.some((each) => each === 'contradiction')).toBe(true);
          return;
        }
        expect(found.filter((each) => typeof each === 'string')).toEqual([]);
        const combined = found.reduce<readonly (readonly number[])[]>(
          (sets, next) =>
            typeof next === 'string' ? [] : sets.flatMap((set) => next.map(({ cells }) => [...set, ...cells])),
          [[]],
        );
        expect(combined.map(sorted).sort(byText)).toEqual(expected.map(sorted).sort(byText));
      }),
      { seed: 20200331, numRuns: 400 },
    );
  });

  it('does not depend on the order of rules and cells', () => {
    fc.assert(
      fc.property(systems, fc.integer({ min: 0, max: 1000 }), (system, seed) => {
        const turned = turn(system, seed);
        expect(named(localise(turned.system), turned.nameOf)).toEqual(named(localise(system), (cell) => cell));
      }),
      { seed: 4, numRuns: 150 },
    );
  });
});

/** Exhaustive, with Fourier and Motzkin's elimination in place of the simplex. */
function bySearch(system: RuleSystem): readonly (readonly number[])[] | undefined {
  const blameable = system.cells.flatMap((cell, index) => (cell.fixed ? [] : [index]));
  const subsets = blameable.reduce<readonly (readonly number[])[]>(
    (sets, cell) => sets.concat(sets.map((set) => [...set, cell])),
    [[]],
  );
  const byWeight = subsets.map((set) => ({ set, weight: weightOf(system, set) })).sort((a, b) => a.weight - b.weight);
  const first = byWeight.find(({ set }) => isFeasible(system, set));
  return (
    first && byWeight.flatMap(({ set, weight }) => (weight === first.weight && isFeasible(system, set) ? [set] : []))
  );
}

function weightOf({ cells }: RuleSystem, set: readonly number[]): number {
  return set.reduce((sum, cell) => sum + (cells[cell]?.weight ?? 0), 0);
}

/** Σ coefficients × free + constant ≤ 0, or < 0. */
interface Row {
  readonly coefficients: readonly Quantity[];
  readonly constant: Quantity;
  readonly strict: boolean;
}

function isFeasible({ cells, linear }: RuleSystem, free: readonly number[]): boolean {
  const rows: Row[] = [];
  for (const { terms, constant, operator, radius } of [...linear, ...boundsOf(cells)]) {
    const coefficients = free.map((cell) => terms.find((term) => term.cell === cell)?.coefficient ?? zero);
    const rest = terms
      .filter(({ cell }) => !free.includes(cell))
      .reduce((sum, { cell, coefficient }) => add(sum, multiply(coefficient, cells[cell]?.value ?? zero)), constant);
    const strict = operator === '<' || operator === '>';
    const less = integer(-1);
    if (operator !== '>' && operator !== '>=') {
      rows.push({ coefficients, constant: add(rest, multiply(radius, less)), strict });
    }
    if (operator !== '<' && operator !== '<=') {
      const turned = coefficients.map((each) => multiply(each, less));
      rows.push({ coefficients: turned, constant: add(multiply(rest, less), multiply(radius, less)), strict });
    }
  }
  return eliminate(rows, free.length);
}

function boundsOf(cells: readonly SystemCell[]): readonly LinearCondition[] {
  return cells.flatMap(({ minimum, maximum }, cell) => [
    ...(minimum ? [bound(cell, minimum, '>=')] : []),
    ...(maximum ? [bound(cell, maximum, '<=')] : []),
  ]);
}

function bound(cell: number, limit: Quantity, operator: '>=' | '<='): LinearCondition {
  return { terms: [{ cell, coefficient: integer(1) }], constant: multiply(limit, integer(-1)), operator, radius: zero };
}

function eliminate(rows: readonly Row[], columns: number): boolean {
  if (columns === 0) {
    return rows.every(({ constant, strict }) => compare(constant, zero) < (strict ? 0 : 1));
  }
  const last = columns - 1;
  const at = ({ coefficients }: Row) => coefficients[last] ?? zero;
  const above = rows.filter((row) => compare(at(row), zero) > 0);
  const below = rows.filter((row) => compare(at(row), zero) < 0);
  const combined = above.flatMap((a) =>
    below.map((b): Row => {
      const [toA, toB] = [multiply(at(b), integer(-1)), at(a)];
      const mixed = (x: Quantity, y: Quantity) => add(multiply(x, toA), multiply(y, toB));
      return {
        coefficients: a.coefficients.map((each, index) => mixed(each, b.coefficients[index] ?? zero)),
        constant: mixed(a.constant, b.constant),
        strict: a.strict || b.strict,
      };
    }),
  );
  return eliminate(strongest([...rows.filter((row) => isZero(at(row))), ...combined]), last);
}

/** Of rows with the same left side the one that says most; without this the rows would multiply without end. */
function strongest(rows: readonly Row[]): readonly Row[] {
  const known = new Map<string, Row>();
  for (const row of rows) {
    const scale = row.coefficients.find((each) => !isZero(each));
    const factor = scale && divide(integer(1), compare(scale, zero) < 0 ? multiply(scale, integer(-1)) : scale);
    const scaled = factor
      ? {
          ...row,
          coefficients: row.coefficients.map((each) => multiply(each, factor)),
          constant: multiply(row.constant, factor),
        }
      : row;
    const key = scaled.coefficients.map((each) => quantityText(each, 12)).join();
    const other = known.get(key);
    const sign = other ? compare(scaled.constant, other.constant) : 1;
    if (sign > 0 || (sign === 0 && scaled.strict)) known.set(key, scaled);
  }
  return [...known.values()];
}

function turn(system: RuleSystem, seed: number) {
  const count = system.cells.length;
  const order = system.cells.map((_, index) => (index + seed) % count);
  const placeOf = new Map(order.map((cell, place) => [cell, place]));
  const turned: RuleSystem = {
    cells: order.flatMap((cell) => system.cells[cell] ?? []),
    linear: system.linear.toReversed().map((rule) => ({
      ...rule,
      terms: rule.terms.map(({ cell, coefficient }) => ({ cell: placeOf.get(cell) ?? 0, coefficient })).toReversed(),
    })),
    others: [],
  };
  return { system: turned, nameOf: (place: number) => order[place] ?? 0 };
}

function named({ components }: ReturnType<typeof localise>, nameOf: (cell: number) => number) {
  return components
    .map((component) => ({
      rules: component.rules.map(({ rule }) => rule).sort(),
      ...('sets' in component
        ? { sets: component.sets.map(({ cells }) => sorted(cells.map(nameOf)).join()).sort() }
        : { stop: component.notLocalised }),
    }))
    .sort((a, b) => byText(JSON.stringify(a), JSON.stringify(b)));
}

function sorted(cells: readonly number[]): readonly number[] {
  return [...cells].sort((a, b) => a - b);
}

function byText(a: unknown, b: unknown): number {
  return String(a) < String(b) ? -1 : 1;
}
