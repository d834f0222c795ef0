import type { Cell, Column, Form, Item } from '../../src/model/form.ts';

type ItemSketch = { code: string; label: string; parent?: number; unitMeasure?: string };
type ColumnSketch = { code: string; label: string; group?: string } & Partial<
  Pick<Cell, 'type' | 'decimals' | 'unitMeasure' | 'origin' | 'codes' | 'required' | 'source'>
>;

const position = { file: 'hand-made.yaml', line: 1, column: 1 };
const same = (text: string): { zh: string; en: string } => ({ zh: text, en: text });

/** A form without rules and formulas, for tests of layout that need no form file. */
export function handMadeForm(sketch: {
  code: string;
  title: string;
  unitMeasure?: string;
  items?: readonly ItemSketch[];
  columns: readonly ColumnSketch[];
  rowsOffered?: number;
  legal?: Form['legal'];
}): Form {
  const list = sketch.items === undefined;
  const items: Item[] = (sketch.items ?? []).map(({ code, label, parent }, index) => ({
    id: `item${index}`,
    code,
    label: same(label),
    renamedFrom: [],
    depth: parent === undefined ? 0 : 1,
    ...(parent === undefined ? {} : { parent }),
  }));
  const columns: Column[] = sketch.columns.map(({ code, label, group }, index) => ({
    id: `column${index}`,
    code,
    label: same(label),
    renamedFrom: [],
    ...(group === undefined ? {} : { group: same(group) }),
  }));
  const rows = list ? [undefined] : (sketch.items ?? []);
  return {
    code: sketch.code,
    version: 1,
    alsoReads: [],
    kind: list ? 'list' : 'table',
    title: same(sketch.title),
    frequency: 'quarter',
    unitMeasure: sketch.unitMeasure ?? '',
    filers: [],
    items,
    columns,
    cells: rows.flatMap((item, row) =>
      sketch.columns.map((column, index) =>
        cell(row * columns.length + index, row, index, column, item, sketch.unitMeasure),
      ),
    ),
    rules: [],
    ...(list && { list: { key: [0], unique: 'unit' as const, rowsOffered: sketch.rowsOffered ?? 10, groupBy: [] } }),
    ...(sketch.legal && { legal: sketch.legal }),
    position,
  };
}

function cell(
  index: number,
  item: number,
  column: number,
  sketch: ColumnSketch,
  row: ItemSketch | undefined,
  unitMeasure = '',
): Cell {
  const type = sketch.type ?? 'integer';
  const measured = type === 'integer' || type === 'decimal';
  return {
    index,
    item,
    column,
    type,
    decimals: sketch.decimals ?? 0,
    unitMeasure: measured ? (sketch.unitMeasure ?? row?.unitMeasure ?? unitMeasure) : '',
    timing: 'stock',
    required: sketch.required ?? true,
    minimum: 0,
    ...(sketch.codes && { codes: sketch.codes }),
    only: {},
    closed: false,
    origin: sketch.origin ?? 'typed',
    ...(sketch.source && { source: sketch.source }),
    aggregation: { kind: 'sum' },
  };
}
