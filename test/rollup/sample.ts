import type { CellFormula, Edition } from '../../src/forms/edition.ts';
import { emptyCellValues, setAmount, setState, setText, stateAt } from '../../src/model/cell-values.ts';
import type { Aggregation, Cell, Form } from '../../src/model/form.ts';
import type { Level } from '../../src/model/level.ts';
import { levels } from '../../src/model/level.ts';
import { toNumber } from '../../src/model/quantity.ts';
import type { CellState, CellValues } from '../../src/model/return.ts';
import type { ReturnKind } from '../../src/model/return-kind.ts';
import type { UnitTotal } from '../../src/model/totals.ts';
import type { Unit } from '../../src/model/unit.ts';
import type { RollUpInput } from '../../src/rollup/roll-up-input.ts';
import type { Expression } from '../../src/rules/expression.ts';
import { createUnitRegister } from '../../src/units/unit-register.ts';
import type { UnitTree } from '../../src/units/unit-tree.ts';

const sum: Aggregation = { kind: 'sum' };
const position = { file: 'sample.yaml', line: 1, column: 1 };

/** A column of a sample form, a plain sum of whole numbers unless it says otherwise. */
export type SampleColumn = Partial<Cell> & { readonly expression?: Expression };

export interface Sample {
  readonly form: Form;
  readonly edition: Edition;
}

/** A form of one item, so that cell 0 is column 0. */
export function sampleForm(columns: readonly SampleColumn[], extra: Partial<Form> = {}): Sample {
  const cells = columns.map(
    ({ expression, ...column }, index): Cell => ({
      index,
      item: 0,
      column: index,
      type: 'integer',
      decimals: 0,
      unitMeasure: '个',
      timing: 'stock',
      required: true,
      only: {},
      closed: false,
      origin: expression ? 'computed' : 'typed',
      aggregation: sum,
      ...column,
    }),
  );
  const element = (id: string) => ({ id, code: id, label: { zh: id, en: id }, renamedFrom: [] });
  const form: Form = {
    code: 'F',
    version: 1,
    alsoReads: [],
    kind: 'table',
    title: { zh: 'F', en: 'F' },
    frequency: 'quarter',
    unitMeasure: '个',
    filers: [],
    items: [{ ...element('i'), depth: 0 }],
    columns: cells.map(({ index }) => element(`c${index}`)),
    cells,
    rules: [],
    position,
    ...extra,
  };
  const formulas = new Map<number, CellFormula>();
  for (const [index, { expression }] of columns.entries()) {
    const cell = cells[index];
    if (expression && cell) formulas.set(index, { cell, expression, additive: cell.aggregation.kind === 'sum' });
  }
  const edition = {
    form,
    profile: { level: 'district', kind: 'total' },
    open: cells.map(() => true),
    formulas,
    rules: [],
  };
  return { form, edition: edition as Edition };
}

export function cell(column: number): Expression {
  const traits = { type: 'integer', decimals: 0, source: 'entered' } as const;
  return { kind: 'cell', reference: { form: 'F', item: 0, column, time: 'current', of: 'self', ...traits } };
}

export function call(name: string, ...parts: readonly Expression[]): Expression {
  return { kind: 'call', name, arguments: parts };
}

export type SampleEntry = number | bigint | string | { readonly state: CellState };

export const blank = { state: 'blank' } as const;

/** Scaled integers, texts and states, in the order of the cells. */
export function values(...entries: readonly SampleEntry[]): CellValues {
  const filled = emptyCellValues(entries.length);
  for (const [index, entry] of entries.entries()) {
    if (typeof entry === 'string') setText(filled, index, entry);
    else if (typeof entry === 'object') setState(filled, index, entry.state);
    else setAmount(filled, index, entry);
  }
  return filled;
}

/** A tree from `code: parent`, levels by depth from the root downward. */
export function treeOf(parents: Readonly<Record<string, string>>, root = 'D'): UnitTree {
  const depth = (code: string): number => (code === root ? 0 : 1 + depth(parents[code] ?? root));
  const codes = [root, ...Object.keys(parents)];
  const units = codes.map((code): Unit => {
    const level: Level = levels[Math.min(depth(code), 3)] ?? 'community';
    const parent = parents[code];
    return { code, name: code, level, ...(parent === undefined ? {} : { parent }), successors: [] };
  });
  return createUnitRegister(units, 'units.csv').on('2020-03-31');
}

/** Accepted returns by `unit` (own) or `unit kind`. */
export type SampleReturns = Readonly<Record<string, CellValues>>;

/** Every unit with an own return owes one, and those in `due`. */
export function inputOf(
  { form, edition }: Sample,
  tree: UnitTree,
  returns: SampleReturns,
  more: Partial<RollUpInput> & { readonly due?: readonly string[] } = {},
): RollUpInput {
  const { due = [], ...rest } = more;
  const accepted = (unit: string, kind: ReturnKind) => returns[kind === 'own' ? unit : `${unit} ${kind}`];
  return {
    form,
    tree,
    policy: 'partial',
    edition: () => edition,
    isDue: (unit) => due.includes(unit) || accepted(unit, 'own') !== undefined,
    isReceived: (unit) => accepted(unit, 'own') !== undefined,
    accepted,
    ...rest,
  };
}

/** Scaled integers as BigInt, texts as they are, other states by name. */
export function entries(given: CellValues | undefined): (bigint | string)[] {
  return Array.from(given?.state ?? [], (_, index) => {
    const state = stateAt(given as CellValues, index);
    if (state === 'value') return given?.large.get(index) ?? BigInt(given?.amount[index] ?? 0);
    return state === 'text' ? `"${given?.text.get(index)}"` : state;
  });
}

/** The parts of a recomputed cell as `[numerator, denominator, leftOut]`. */
export function parts(total: UnitTotal | undefined, index: number): readonly number[] | undefined {
  const matched = total?.matched.get(index);
  return matched && [toNumber(matched.numerator), toNumber(matched.denominator), matched.leftOut];
}
