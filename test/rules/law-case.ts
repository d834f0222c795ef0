import fc from 'fast-check';
import type { AddressBook } from '../../src/rules/address-book.ts';
import { evaluate } from '../../src/rules/evaluate.ts';
import type { CellReference, Expression } from '../../src/rules/expression.ts';
import type { FormNames, Namespace } from '../../src/rules/names.ts';
import type { Operands } from '../../src/rules/operands.ts';
import { resolveFormula } from '../../src/rules/resolve-formula.ts';
import type { Value } from '../../src/rules/value.ts';
import { handMadeNamespace } from './hand-made-form.ts';
import { list, listFormulas, other, table, tableFormulas } from './law-forms.ts';
import { constantOf, type Entry, entryOf } from './law-values.ts';
import { formulaText } from './rule-text.ts';

export const tableSpace: Namespace = handMadeNamespace(table, other, list);
export const listSpace: Namespace = handMadeNamespace(list);
const otherNames = handMadeNamespace(other).own;
export const listLength = 4;
/** Rows that the list sheet offers; the last ones stay empty. */
export const listOffered = 6;
export const blockHeight = 10;

/** Everything typed in one case, by `form item column` (in the list: `form row column`). */
export interface LawCase {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly constants: ReadonlyMap<string, Value>;
}

function cellKeys(form: FormNames, rows: number): { key: string; item: number; column: number }[] {
  return Array.from({ length: rows }, (_, item) =>
    form.columns.map((_name, column) => ({ key: `${form.code} ${item} ${column}`, item, column })),
  ).flat();
}

const typedCells = [
  ...cellKeys(tableSpace.own, tableSpace.own.items.length).map((cell) => ({
    ...cell,
    traits: tableSpace.own.cell(cell.item, cell.column),
  })),
  ...cellKeys(otherNames, otherNames.items.length).map((cell) => ({
    ...cell,
    traits: otherNames.cell(cell.item, cell.column),
  })),
  ...cellKeys(listSpace.own, listLength).map((cell) => ({ ...cell, traits: listSpace.own.cell(0, cell.column) })),
].filter(({ traits }) => !traits.computed && !traits.closed);

const constantCells = cellKeys(tableSpace.own, tableSpace.own.items.length).map(({ key, item, column }) => ({
  key,
  type: tableSpace.own.cell(item, column).type,
}));

export const lawCase: fc.Arbitrary<LawCase> = fc
  .tuple(
    fc.tuple(...typedCells.map(({ traits }) => entryOf(traits.type, traits.decimals))),
    fc.tuple(...constantCells.map(({ type }) => constantOf(type))),
  )
  .map(([entries, constants]) => ({
    entries: new Map(typedCells.map(({ key }, index) => [key, entries[index] as Entry])),
    constants: new Map(constantCells.map(({ key }, index) => [key, constants[index] as Value])),
  }));

/** Formulas of computed cells, by `form item column`. */
export const formulas: ReadonlyMap<string, Expression> = new Map([
  ...formulasOf(tableSpace, tableFormulas),
  ...formulasOf(listSpace, listFormulas),
]);

function formulasOf(namespace: Namespace, texts: Readonly<Record<string, string>>): [string, Expression][] {
  const { own } = namespace;
  const rows = own.list ? [{ id: '' }] : own.items;
  return rows.flatMap((row, item) =>
    own.columns.flatMap((name, column): [string, Expression][] => {
      const traits = own.cell(item, column);
      const text = texts[name.id] ?? texts[row.id];
      if (!traits.computed || traits.closed || text === undefined) return [];
      const { expression } = resolveFormula(formulaText(text), { item, column }, namespace);
      return expression ? [[`${own.code} ${item} ${column}`, expression]] : [];
    }),
  );
}

export const periodFacts = { periodIndex: 2, yearStart: 43831, periodEnd: 43921 };

export function operandsOf(made: LawCase, row: number): Operands {
  const operands: Operands = {
    cell: (reference) => {
      if (reference.time !== 'current') return made.constants.get(keyOf(reference)) ?? { kind: 'blank' };
      const formula = formulas.get(keyOf(reference));
      if (formula) return evaluate(formula, operands);
      const key = reference.form === 'L' ? `L ${row} ${reference.column}` : keyOf(reference);
      return made.entries.get(key)?.value ?? { kind: 'blank' };
    },
    children: () => undefined,
    listColumn: ({ column }) =>
      Array.from({ length: listLength }, (_, index) =>
        operandsOf(made, index).cell({ form: 'L', item: 0, column, time: 'current', of: 'self' }),
      ),
    units: () => 3,
    ...periodFacts,
  };
  return operands;
}

function keyOf(reference: CellReference): string {
  return `${reference.form} ${reference.item} ${reference.column}`;
}

/** Case `index` stands in rows of its own on three sheets. */
export function bookOf(made: LawCase, index: number, row: number): AddressBook {
  const top = 1 + index * blockHeight;
  const letter = (column: number) => String.fromCharCode(65 + column);
  return {
    cell: ({ form, item, column }) => {
      const sheet = form === 'T' ? '' : `'${form}'!`;
      return `${sheet}${letter(column)}${top + (form === 'L' ? row : item)}`;
    },
    constant: (reference) => made.constants.get(keyOf(reference)),
    listColumn: ({ column }) => `'L'!${letter(column)}${top}:${letter(column)}${top + listOffered - 1}`,
    units: () => 3,
    ...periodFacts,
  };
}
