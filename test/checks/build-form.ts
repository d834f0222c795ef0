import type { Edition } from '../../src/forms/edition.ts';
import type { Cell, Form, ListOptions } from '../../src/model/form.ts';
import type { Label } from '../../src/model/label.ts';
import type { ReturnKind } from '../../src/model/return-kind.ts';
import type { Rule } from '../../src/rules/rule.ts';

/** A cell as tests name it: what differs from a typed, required, additive whole number of 个. */
export type CellChanges = Partial<Omit<Cell, 'index' | 'item' | 'column'>>;

const position = { file: 'forms/test.yaml', line: 1, column: 1 };

function label(text: string): Label {
  return { zh: text, en: text };
}

function buildCell(item: number, column: number, columns: number, changes: CellChanges): Cell {
  return {
    index: item * columns + column,
    item,
    column,
    type: 'integer',
    decimals: 0,
    unitMeasure: '个',
    timing: 'stock',
    required: true,
    minimum: 0,
    only: {},
    closed: false,
    origin: 'typed',
    aggregation: { kind: 'sum' },
    ...changes,
  };
}

function element(id: string, index: number, title: string) {
  return { id, code: String(index + 1).padStart(2, '0'), label: label(title), renamedFrom: [] };
}

const common = {
  version: 1,
  alsoReads: [],
  title: label('试表'),
  frequency: 'quarter',
  unitMeasure: '',
  filers: [],
  rules: [],
  position,
} as const;

/** A table with these items and columns; `change` may alter any cell by `item.column`. */
export function tableForm(
  items: Readonly<Record<string, string>>,
  columns: Readonly<Record<string, string>>,
  change: Readonly<Record<string, CellChanges>> = {},
): Form {
  const itemList = Object.entries(items).map(([id, title], index) => ({ ...element(id, index, title), depth: 0 }));
  const columnList = Object.entries(columns).map(([id, title], index) => element(id, index, title));
  const cells = itemList.flatMap((item, row) =>
    columnList.map((column, index) =>
      buildCell(row, index, columnList.length, change[`${item.id}.${column.id}`] ?? change[column.id] ?? {}),
    ),
  );
  return { ...common, code: 'T1', kind: 'table', items: itemList, columns: columnList, cells };
}

/** A list with these columns, keyed by the first. */
export function listForm(
  columns: Readonly<Record<string, string>>,
  change: Readonly<Record<string, CellChanges>>,
  list: Partial<ListOptions> = {},
): Form {
  const columnList = Object.entries(columns).map(([id, title], index) => element(id, index, title));
  const cells = columnList.map((column, index) => buildCell(0, index, columnList.length, change[column.id] ?? {}));
  return {
    ...common,
    code: 'L1',
    kind: 'list',
    items: [],
    columns: columnList,
    cells,
    list: { key: [0], unique: 'unit', rowsOffered: 10, groupBy: [], ...list },
  };
}

/** The edition of a form in which every cell is open that is not closed. */
export function editionOf(form: Form, rules: readonly Rule[] = [], kind: ReturnKind | 'total' = 'own'): Edition {
  return {
    form,
    profile: { level: 'community', kind },
    open: form.cells.map((cell) => !cell.closed),
    formulas: new Map(),
    rules,
  };
}
