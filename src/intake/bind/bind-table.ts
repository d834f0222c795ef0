import type { TemplateLayout } from '../../layout/template-layout.ts';
import type { SheetView } from '../sheet-view.ts';
import {
  ambiguousElements,
  columnName,
  contradiction,
  missingElements,
  movedElements,
  rowName,
} from './binding-problems.ts';
import { changedMeasures } from './changed-measures.ts';
import { codeReader } from './element-code.ts';
import { findColumns, headingTexts } from './find-columns.ts';
import type { FoundElement } from './find-elements.ts';
import { contradictingLabel } from './find-elements.ts';
import { findRows } from './find-rows.ts';
import { isFooter } from './footer.ts';
import type { BindingNote, BindingResult, FiguresArea } from './sheet-binding.ts';

interface FoundTable {
  readonly rows: readonly FoundElement[];
  readonly columns: readonly FoundElement[];
  readonly codeRow: number;
  readonly stubColumn: number;
}

/**
 * Finds the cells of a table form in a sheet: where the layout puts them if the codes stand there, else wherever codes,
 * and failing these labels, are found again.
 *
 * @param endRow first row of the block of rules, or beyond the last row
 */
export function bindTable(view: SheetView, layout: TemplateLayout, endRow: number): BindingResult {
  const { form } = layout;
  const laidOut = asLaidOut(view, layout);
  const found = laidOut ?? search(view, layout, endRow);
  const expected = (item: number) => (layout.itemRows[item] ?? 0) > 0;
  const ambiguous = [
    ...ambiguousElements(form.items, found.rows, rowName),
    ...ambiguousElements(form.columns, found.columns, columnName),
    ...contradictions(view, layout, found),
  ];
  if (ambiguous.length > 0) return { notes: ambiguous };
  const rows = Uint32Array.from(found.rows, (positions) => positions[0] ?? 0);
  const columns = Uint16Array.from(found.columns, (positions) => positions[0] ?? 0);
  const expectedRows = layout.itemRows.filter((row) => row > 0).length;
  const foundRows = rows.filter((row) => row > 0).length;
  if (foundRows * 2 < expectedRows || !columns.some((column) => column > 0)) {
    const parameters = { form: form.code, rows: foundRows, of: expectedRows };
    return { notes: [{ code: 'layout-unrecognised', parameters }] };
  }
  const binding = {
    rows,
    columns,
    disputeColumn: disputeColumn(view, layout, columns),
    endRow,
    figures: figuresArea(view, found, rows, columns, endRow),
  };
  return {
    binding,
    isLaidOut: laidOut !== undefined,
    notes: [
      ...missingElements('rows-missing', form.items, (item) => expected(item) && rows[item] === 0),
      ...missingElements(
        'columns-missing',
        form.columns,
        (column) => columns[column] === 0 && (layout.columns[column] ?? 0) > 0,
      ),
      ...movedElements(form, rows, layout.itemRows, columns, layout.columns),
      ...changedMeasures(view, form, binding),
    ],
  };
}

/** The fast path: every code stands where the template puts it. */
function asLaidOut(view: SheetView, layout: TemplateLayout): FoundTable | undefined {
  const { form, stub, heading } = layout;
  const readItem = codeReader(form.items);
  const readColumn = codeReader(form.columns);
  const rowsStand = layout.itemRows.every((row, item) => row === 0 || readItem(view.text(row, stub.code)) === item);
  const columnsStand = layout.columns.every(
    (column, index) => column === 0 || readColumn(view.text(heading.codeRow, column)) === index,
  );
  if (!rowsStand || !columnsStand) return undefined;
  return {
    rows: layout.itemRows.map((row) => (row === 0 ? [] : [row])),
    columns: layout.columns.map((column) => (column === 0 ? [] : [column])),
    codeRow: heading.codeRow,
    stubColumn: stub.code,
  };
}

function search(view: SheetView, layout: TemplateLayout, endRow: number): FoundTable {
  const expected = layout.itemRows.map((row) => row > 0);
  const { positions: rows, stubColumn } = findRows(view, layout.form, expected, endRow);
  const single = rows.flatMap((positions) => (positions.length === 1 ? positions : []));
  const firstRow = single.length === 0 ? endRow : Math.min(...single);
  const labelColumn = Math.max(0, ...labelColumns(view, single, stubColumn));
  const columnsExpected = layout.columns.map((column) => column > 0);
  const after = Math.max(stubColumn, labelColumn);
  const { positions: columns, codeRow } = findColumns(view, layout.form, columnsExpected, firstRow, after);
  return { rows, columns, codeRow, stubColumn };
}

/** Without a column of codes, the stub ends with the first text of the rows. */
function labelColumns(view: SheetView, rows: readonly number[], stubColumn: number): readonly number[] {
  if (stubColumn > 0) return [];
  return rows.flatMap((row) => view.row(row).find((placed) => !placed.isNumber)?.column ?? []);
}

/** Codes and labels that were exchanged against each other: nobody but the filler knows which is meant. */
function contradictions(view: SheetView, layout: TemplateLayout, found: FoundTable): readonly BindingNote[] {
  const { form } = layout;
  const firstColumn = Math.min(...found.columns.flat());
  const rows = found.rows.flatMap(([row], item) => {
    if (row === undefined || found.stubColumn === 0) return [];
    const labels = view.wordsBefore(row, firstColumn);
    const other = contradictingLabel(form.items, item, labels);
    return other === undefined ? [] : [contradiction(form.items, item, other, rowName(row))];
  });
  const columns = found.columns.flatMap(([column], index) => {
    if (column === undefined || found.codeRow === 0) return [];
    const other = contradictingLabel(form.columns, index, headingTexts(view, found.codeRow, column));
    return other === undefined ? [] : [contradiction(form.columns, index, other, columnName(column))];
  });
  return [...rows, ...columns];
}

/** From the row of codes to the footer; where both are lost, the rows found and what follows them without a gap. */
function figuresArea(
  view: SheetView,
  found: FoundTable,
  rows: Uint32Array,
  columns: Uint16Array,
  endRow: number,
): FiguresArea {
  const top = found.codeRow > 0 ? found.codeRow + 1 : Math.min(...rows.filter((row) => row > 0));
  const left = found.stubColumn > 0 ? found.stubColumn + 1 : Math.min(...columns.filter((column) => column > 0));
  let end = Math.max(...rows) + 1;
  while (end < endRow && !isFooter(view.row(end))) end += 1;
  if (end > view.lastRow) {
    end = Math.max(...rows) + 1;
    while (view.row(end).length > 0) end += 1;
  }
  return { top, bottom: end - 1, left, passedOver: new Set() };
}

/** Where it was laid out, moved along with the last column of figures. */
function disputeColumn(view: SheetView, layout: TemplateLayout, columns: Uint16Array): number {
  if (layout.disputeColumn === 0) return 0;
  const heading = view.words.find(
    ({ text, column }) => column > Math.max(...columns) && (text === '异议' || text.toLowerCase() === 'dispute'),
  );
  return heading?.column ?? 0;
}
