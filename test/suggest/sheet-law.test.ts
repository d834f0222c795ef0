import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operandsFor } from '../../src/forms/cell-operands.ts';
import type { Edition } from '../../src/forms/edition.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { emptyCellValues, setAmount, setState } from '../../src/model/cell-values.ts';
import { integer, toNumber } from '../../src/model/quantity.ts';
import type { CellValues } from '../../src/model/return.ts';
import { judgeRule } from '../../src/rules/judge-rule.ts';
import { makeRuleSystem } from '../../src/suggest/make-rule-system.ts';
import type { RuleSystem, SystemCell } from '../../src/suggest/rule-system.ts';
import type { SystemSheet } from '../../src/suggest/system/system-sheet.ts';
import { isKept } from './is-kept.ts';

const catalogue = loadCatalogue([
  {
    file: 'table.yaml',
    text: `form: T
title: 试表
frequency: quarter
filedBy: { community: [own] }
defaults: { min: -9, max: 99, required: false }
items:
  - { id: a, code: '01', label: 甲, trust: 3 }
  - { id: b, code: '02', label: 乙 }
  - { id: both, code: '03', label: 合计, formula: a + b }
  - { id: typed, code: '04', label: 手填合计, formula: a + b, entry: typed }
  - { id: name, code: '05', label: 名称, type: text }
  - { id: yes, code: '06', label: 有无, type: yesNo, min: none, max: none }
columns:
  - { id: x, code: 1, label: 一 }
  - { id: y, code: 2, label: 二 }
  - { id: share, code: 3, label: 占比, decimals: 2, formula: 'RATIO(x, y) * 100', min: none, max: none }
cells:
  - { at: name.share, closed: true }
  - { at: yes.share, closed: true }
rules:
  - { id: R1, rule: a.x <= b.x }
  - { id: R2, rule: both.x <= 6 }
  - { id: R3, rule: 'SUM(a.x:b.y) <= both.y * 2' }
  - { id: R4, rule: b.share >= 50 }
  - { id: R5, rule: 'OR(both.x > 3, both.y > 3)' }
  - { id: R6, rule: a.x * b.y <= 8 }
  - { id: R7, rule: 'IF(yes.x, a.x > 0, b.x > 0)' }
  - { id: R8, rule: 'a.x >= 0', when: 'both.y > 2' }
  - { id: R9, rule: typed = both }
  - { id: R10, rule: b.x >= 1, severity: info }
`,
  },
  {
    file: 'list.yaml',
    text: `form: L
title: 试单
kind: list
frequency: quarter
filedBy: { community: [own] }
defaults: { min: none, required: false }
list: { key: key }
columns:
  - { id: key, code: 1, label: 名称, type: text, required: true }
  - { id: amount, code: 2, label: 数 }
  - { id: paid, code: 3, label: 已付 }
  - { id: half, code: 4, label: 一半, decimals: 1, formula: amount / 2 }
rules:
  - { id: L1, rule: paid <= amount }
  - { id: L2, rule: half >= paid - 2 }
  - { id: L3, rule: 'amount <= SUM(L!amount) / 2' }
  - { id: L4, rule: 'paid <= MAX(L!amount)' }
  - { id: L5, rule: 'SUM(L!half) <= 5' }
  - { id: L6, rule: 'AVERAGE(L!paid) <= amount + 1' }
`,
  },
]);
const profile = { level: 'community', unitKind: 'urban', kind: 'own' } as const;
const table = catalogue.edition('T', profile);
const list = catalogue.edition('L', profile);

function sheetOf(edition: Edition, values: CellValues, more: Partial<SystemSheet> = {}): SystemSheet {
  const { form } = edition;
  const at = (item: number, column: number) => `${form.items[item]?.id ?? ''}.${form.columns[column]?.id ?? ''}`;
  return {
    edition,
    values,
    surroundings: {},
    place: { unit: '101' },
    placeOf: (cell, row) => ({
      unit: '101',
      cell: row === undefined ? at(cell.item, cell.column) : `${row}${at(0, cell.column)}`,
    }),
    ...more,
  };
}

/** Values of a sheet whose entered numbers are these, `null` for a blank, in the order of the cells. */
function filled(edition: Edition, rows: number, figures: readonly (number | null)[]): CellValues {
  const { form } = edition;
  const values = emptyCellValues(form.cells.length * rows);
  const left = [...figures];
  for (let row = 0; row < rows; row += 1) {
    for (const cell of form.cells) {
      const index = row * form.cells.length + cell.index;
      const isNumber = cell.origin === 'typed' && cell.type !== 'text' && edition.open[cell.index];
      const figure = isNumber ? left.shift() : undefined;
      if (!edition.open[cell.index]) setState(values, index, 'closed');
      else if (cell.origin === 'computed') setState(values, index, 'notCalculated');
      else if (cell.type === 'text') values.state[index] = 7;
      else if (figure === undefined || figure === null) setState(values, index, 'blank');
      else setAmount(values, index, figure);
    }
  }
  return values;
}

/** How every place of every rule that is no hint ends, by rule and row. */
function judged(edition: Edition, values: CellValues, rows: number): ReadonlyMap<string, string[]> {
  const operands = operandsFor(edition, values, {});
  const found = new Map<string, string[]>();
  for (const rule of edition.rules) {
    for (let row = 0; row < rows; row += 1) {
      for (const place of rule.places) {
        const { outcome } = judgeRule(rule.text, place, operands(row));
        found.set(rule.text.id, [...(found.get(rule.text.id) ?? []), outcome]);
      }
    }
  }
  return found;
}

/** Rules that a system says are broken by these figures of its cells. */
function broken({ linear, others }: RuleSystem, figures: readonly number[]): ReadonlySet<string> {
  const figureOf = (cell: number) => integer(figures[cell] ?? 0);
  const wrong = linear.filter((condition) => !isKept(condition, figureOf));
  const asked = others.filter((rule) => rule.holds(figureOf) === false);
  return new Set([...wrong, ...asked].map(({ rule }) => rule));
}

const numbersIn = (values: CellValues) =>
  [...values.state].flatMap((state, index) => (state === 1 ? [values.amount[index] ?? 0] : []));

/** The evaluator is the yardstick: of figures typed into the same cells the system says what judging the sheet anew says. */
describe('a system read from a sheet agrees with the evaluator on other figures', () => {
  it.each([
    ['a table with computed cells', table, 1, 10],
    ['a list with whole columns', list, 3, 6],
  ] as const)('%s', (_, edition, rows, count) => {
    const figures = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: count, maxLength: count });
    for (const [first = [], second = []] of fc.sample(fc.tuple(figures, figures), { seed: 20200331, numRuns: 40 })) {
      const base = filled(edition, rows, first);
      const other = filled(edition, rows, second);
      const system = makeRuleSystem([sheetOf(edition, base)]);
      const [before, after] = [base, other].map((values) => judged(edition, values, rows));
      // A rule counts where it can be decided on both sets of figures, and hints are in no system.
      const compared = edition.rules
        .filter(
          ({ text: { id, severity } }) =>
            severity !== 'info' && ![...(before?.get(id) ?? []), ...(after?.get(id) ?? [])].includes('undecided'),
        )
        .map(({ text }) => text.id);
      const said = broken(system, numbersIn(other));
      expect(compared.filter((rule) => said.has(rule))).toEqual(
        compared.filter((rule) => after?.get(rule)?.includes('failed')),
      );
    }
  });
});

describe('the cells of a system', () => {
  const values = filled(table, 1, [1, 2, 3, null, 5, 6, 1, 0]);
  const shortly = (cells: readonly SystemCell[]) =>
    cells.map(({ place, value, neighbours, ...more }) => ({
      at: place.cell,
      value: toNumber(value),
      beside: neighbours.map((index) => cells[index]?.place.cell),
      weight: more.weight,
      bounds: [more.minimum, more.maximum].map((bound) => bound && toNumber(bound)),
      code: more.code ?? false,
    }));

  it('are the numbers that were typed, with what stands beside, above and below them', () => {
    const { cells } = makeRuleSystem([sheetOf(table, values)]);
    expect(shortly(cells)).toEqual([
      { at: 'a.x', value: 1, beside: ['a.y', 'b.x'], weight: 3, bounds: [-9, 99], code: false },
      { at: 'a.y', value: 2, beside: ['a.x'], weight: 3, bounds: [-9, 99], code: false },
      { at: 'b.x', value: 3, beside: ['a.x'], weight: 1, bounds: [-9, 99], code: false },
      { at: 'typed.x', value: 5, beside: ['typed.y'], weight: 1, bounds: [-9, 99], code: false },
      { at: 'typed.y', value: 6, beside: ['typed.x'], weight: 1, bounds: [-9, 99], code: false },
      { at: 'yes.x', value: 1, beside: ['yes.y'], weight: 1, bounds: [0, 1], code: true },
      { at: 'yes.y', value: 0, beside: ['yes.x'], weight: 1, bounds: [0, 1], code: true },
    ]);
    expect(cells.map((cell) => [cell.fixed, cell.missing, cell.continuous])).toEqual(
      cells.map(() => [false, undefined, undefined]),
    );
  });

  it('hold blanks only where any figure may come into them, and are beyond doubt where the sheet says so', () => {
    const more = {
      blanksAreMissing: true,
      continuous: true,
      isFixed: ({ column }: { readonly column: number }) => column === 0,
    } as const;
    const { cells } = makeRuleSystem([sheetOf(table, values, more)]);
    expect(
      cells.map(({ place, missing, fixed, continuous }) => [place.cell, missing ?? false, fixed, continuous]),
    ).toEqual([
      ['a.x', false, true, true],
      ['a.y', false, false, true],
      ['b.x', false, true, true],
      ['b.y', true, false, true],
      ['typed.x', false, true, true],
      ['typed.y', false, false, true],
      ['yes.x', false, true, true],
      ['yes.y', false, false, true],
    ]);
  });

  it('of a list go row by row', () => {
    const { cells } = makeRuleSystem([sheetOf(list, filled(list, 2, [1, 2, 3, 4]))]);
    expect(cells.map(({ place, neighbours }) => [place.cell, neighbours])).toEqual([
      ['0.amount', [1, 2]],
      ['0.paid', [0, 3]],
      ['1.amount', [0, 3]],
      ['1.paid', [1, 2]],
    ]);
  });

  it('of several sheets stand one behind the other, and rules that are excused are not asked', () => {
    const two = makeRuleSystem([sheetOf(table, values), sheetOf(list, filled(list, 1, [1, 2]))]);
    expect(two.cells).toHaveLength(9);
    const idsOf = (excused?: ReadonlySet<string>) => {
      const { linear, others } = makeRuleSystem([sheetOf(table, values, excused ? { excused } : {})]);
      return new Set([...linear, ...others].map(({ rule }) => rule));
    };
    expect([idsOf().has('R1'), idsOf(new Set(['R1'])).has('R1'), idsOf().has('R10')]).toEqual([true, false, false]);
  });
});
