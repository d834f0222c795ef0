import { operandsFor } from '../../forms/cell-operands.ts';
import { referencesOf } from '../../forms/references.ts';
import { rowCount } from '../../forms/row-key.ts';
import { evaluate } from '../../rules/evaluate.ts';
import type { CellReference, Expression, ListColumnReference } from '../../rules/expression.ts';
import type { Operands } from '../../rules/operands.ts';
import type { SystemCell } from '../rule-system.ts';
import { cellForm } from './linear-form.ts';
import { formPieces } from './piece.ts';
import { readExpression } from './read-expression.ts';
import type { SymbolicContext, SymbolicReading } from './symbolic-reading.ts';
import { numberReading, readingOf } from './symbolic-reading.ts';
import type { SystemSheet } from './system-sheet.ts';

/** One sheet of a system as rules read it. */
export interface SheetReading {
  readonly sheet: SystemSheet;
  /** Rows of a list form; 1 in a table. */
  readonly rows: number;
  /** What stands there now. */
  operands(row: number): Operands;
  /** The cell of the system that stands there; −1 where none does. */
  cellAt(item: number, column: number, row: number): number;
  /** A cell of the system, or what a computed cell is made of; undefined for anything else. */
  symbolic(item: number, column: number, row: number): SymbolicReading | undefined;
  /** Cells of the system that take part in an expression, also by way of computed cells. */
  cellsIn(expression: Expression, row: number): ReadonlySet<number>;
  context(row: number): SymbolicContext;
  /** Where in the system a reference points; undefined: to what stands there, whatever the system does. */
  target(reference: CellReference | ListColumnReference, row: number): SheetTarget | undefined;
}

/** A row of a sheet of the system. */
export interface SheetTarget {
  readonly reading: SheetReading;
  readonly row: number;
}

const nothing: ReadonlySet<number> = new Set();

/**
 * @param indexes by index of the sheet's values: its cell in the system, or −1
 * @param readings of all sheets of the system, which grows while they are made
 */
export function sheetReading(
  sheet: SystemSheet,
  indexes: Int32Array,
  cells: readonly SystemCell[],
  readings: ReadonlyMap<SystemSheet, SheetReading>,
): SheetReading {
  const { form, formulas } = { ...sheet.edition };
  const columns = form.columns.length;
  const isList = form.kind === 'list';
  const operands = operandsFor(sheet.edition, sheet.values, sheet.surroundings);
  const computed = remember<SymbolicReading>();
  const behind = remember<ReadonlySet<number>>();
  const contexts = remember<SymbolicContext>();
  const reading: SheetReading = {
    sheet,
    rows: isList ? rowCount(form, sheet.values) : 1,
    operands,
    cellAt,
    symbolic,
    cellsIn,
    context: (row) => contexts(row, () => makeContext(row)),
    target,
  };
  return reading;

  function cellAt(item: number, column: number, row: number): number {
    return indexes[valueIndex(item, column, row)] ?? -1;
  }

  function valueIndex(item: number, column: number, row: number): number {
    return isList ? row * columns + column : item * columns + column;
  }

  function symbolic(item: number, column: number, row: number): SymbolicReading | undefined {
    const cell = cellAt(item, column, row);
    if (cell >= 0) return numberReading(formPieces(cellForm(cell)));
    const formula = formulas.get(item * columns + column);
    return (
      formula && computed(valueIndex(item, column, row), () => readExpression(formula.expression, reading.context(row)))
    );
  }

  function target(reference: CellReference | ListColumnReference, row: number): SheetTarget | undefined {
    if (reference.time !== 'current' || ('of' in reference && reference.of === 'children')) return undefined;
    const there = reference.form === form.code ? sheet : sheet.beside?.(reference.form);
    const found = there && readings.get(there);
    return found && { reading: found, row: there.edition.form.kind === 'list' ? row : 0 };
  }

  function makeContext(row: number): SymbolicContext {
    const context: SymbolicContext = {
      cells,
      blanksAreZero: false,
      cell(reference, blanksAreZero) {
        const there = target(reference, row);
        const found = there?.reading.symbolic(reference.item, reference.column, there.row);
        return found ?? readingOf(context.evaluate({ kind: 'cell', reference }, blanksAreZero));
      },
      column: (reference) => readColumn(reference, row),
      varies: (expression) => cellsIn(expression, row).size > 0,
      evaluate: (expression, blanksAreZero) =>
        evaluate(expression, operands(row), blanksAreZero ? 'always-zero' : 'undecided'),
      read: readExpression,
    };
    return context;
  }

  /** Rows that are blank, not applicable or not calculated are passed over, as in rules/evaluate. */
  function readColumn(reference: ListColumnReference, row: number): readonly SymbolicReading[] | undefined {
    const there = target(reference, row)?.reading;
    if (!there) return undefined;
    return Array.from({ length: there.rows }, (_, index) => index).flatMap((index) => {
      const found = there.symbolic(0, reference.column, index);
      if (found) return found.kind === 'unknown' ? [] : [found];
      const value = there.operands(index).cell({ ...reference, item: 0, of: 'self' });
      return value.kind === 'blank' || value.kind === 'notApplicable' ? [] : [readingOf(value)];
    });
  }

  function cellsIn(expression: Expression, row: number): ReadonlySet<number> {
    const found = new Set<number>();
    for (const reference of referencesOf(expression)) {
      const there = target(reference, row);
      if (!there) continue;
      const rows = 'item' in reference ? [there.row] : Array.from({ length: there.reading.rows }, (_, index) => index);
      const item = 'item' in reference ? reference.item : 0;
      for (const at of rows) for (const cell of cellsAt(there.reading, item, reference.column, at)) found.add(cell);
    }
    return found;
  }

  function cellsAt(there: SheetReading, item: number, column: number, row: number): ReadonlySet<number> {
    const cell = there.cellAt(item, column, row);
    if (cell >= 0) return new Set([cell]);
    const { edition } = there.sheet;
    const formula = edition.formulas.get(item * edition.form.columns.length + column);
    if (!formula) return nothing;
    if (there !== reading) return there.cellsIn({ kind: 'cell', reference: ownReference(there, item, column) }, row);
    return behind(valueIndex(item, column, row), () => cellsIn(formula.expression, row));
  }
}

function ownReference({ sheet }: SheetReading, item: number, column: number) {
  const { code } = sheet.edition.form;
  const traits = { type: 'decimal', decimals: 0, source: 'computed' } as const;
  return { form: code, item, column, time: 'current', of: 'self', ...traits } as const;
}

/** Makes a value once per key. */
function remember<Value>(): (key: number, make: () => Value) => Value {
  const known = new Map<number, { readonly value: Value }>();
  return (key, make) => {
    const found = known.get(key) ?? { value: make() };
    known.set(key, found);
    return found.value;
  };
}
