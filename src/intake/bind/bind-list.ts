import { gridKind } from '../../grid/sheet-grid.ts';
import type { TemplateLayout } from '../../layout/template-layout.ts';
import { halfWidth } from '../numbers/half-width.ts';
import type { SheetView } from '../sheet-view.ts';
import { ambiguousElements, columnName, contradiction, missingElements, movedElements } from './binding-problems.ts';
import { changedMeasures } from './changed-measures.ts';
import { findColumns, headingTexts } from './find-columns.ts';
import { contradictingLabel } from './find-elements.ts';
import { isFooter } from './footer.ts';
import type { BindingNote, BindingResult, FiguresArea } from './sheet-binding.ts';

/** The heading of a list stands near the top; further down only rows can look like codes. */
const headingWithin = 60;

/** Of a word for a sum. */
const longest = 50;

const sumRow = /^(合计|总计|小计|本页小计|累计|total|subtotal)$/i;

/**
 * Finds the columns of a list form and its rows down to the footer. Blank rows and rows of sums are no rows.
 *
 * @param endRow first row of the block of rules, or beyond the last row
 */
export function bindList(view: SheetView, layout: TemplateLayout, endRow: number): BindingResult {
  const { form } = layout;
  const { codeRow, positions } = findColumns(
    view,
    form,
    form.columns.map(() => true),
    Math.min(endRow, headingWithin),
    0,
  );
  const ambiguous = [
    ...ambiguousElements(form.columns, positions, columnName),
    ...contradictions(view, layout, codeRow, positions),
  ];
  if (ambiguous.length > 0) return { notes: ambiguous };
  const columns = Uint16Array.from(positions, (found) => found[0] ?? 0);
  const found = columns.filter((column) => column > 0).length;
  if (found * 2 < form.columns.length) {
    return {
      notes: [{ code: 'layout-unrecognised', parameters: { form: form.code, rows: found, of: form.columns.length } }],
    };
  }
  const firstRow = (codeRow === 0 ? lastHeadingRow(view, form.columns.length, columns) : codeRow) + 1;
  const { rows, figures } = filledRows(view, layout, columns, firstRow, endRow);
  const binding = { rows: Uint32Array.from(rows), columns, disputeColumn: 0, endRow, figures };
  return {
    binding,
    notes: [
      ...missingElements('columns-missing', form.columns, (column) => columns[column] === 0),
      ...movedElements(form, [], [], columns, layout.columns),
      ...changedMeasures(view, form, binding),
    ],
  };
}

function contradictions(
  view: SheetView,
  { form }: TemplateLayout,
  codeRow: number,
  positions: readonly (readonly number[])[],
): readonly BindingNote[] {
  if (codeRow === 0) return [];
  return positions.flatMap(([column], index) => {
    if (column === undefined) return [];
    const other = contradictingLabel(form.columns, index, headingTexts(view, codeRow, column));
    return other === undefined ? [] : [contradiction(form.columns, index, other, columnName(column))];
  });
}

/** Without a row of codes the figures begin under the row where most of the columns found have a text. */
function lastHeadingRow(view: SheetView, width: number, columns: Uint16Array): number {
  const known = new Set(columns);
  let best = 0;
  for (let row = 1; row < headingWithin; row++) {
    const texts = view.row(row).filter((placed) => !placed.isNumber && known.has(placed.column)).length;
    if (texts * 2 >= width) return row;
    if (texts > 0) best = row;
  }
  return best;
}

/** Sheet rows in which anything is entered, and the area in which they stand. */
function filledRows(
  view: SheetView,
  { form }: TemplateLayout,
  columns: Uint16Array,
  firstRow: number,
  endRow: number,
): { readonly rows: readonly number[]; readonly figures: FiguresArea } {
  const entered = form.cells.filter((cell) => cell.origin !== 'computed').map((cell) => columns[cell.column] ?? 0);
  const leftmost = Math.min(...columns.filter((column) => column > 0));
  const rows: number[] = [];
  const sums = new Set<number>();
  let bottom = firstRow - 1;
  for (let row = firstRow; row < endRow; row++) {
    const texts = view.row(row);
    if (isFooter(texts)) break;
    bottom = row;
    const isSum = texts.some(
      ({ text, column }) =>
        column <= leftmost + 1 && text.length < longest && sumRow.test(halfWidth(text).replace(/\s/g, '')),
    );
    if (isSum) sums.add(row);
    else if (entered.some((column) => column > 0 && holdsSomething(view, row, column))) rows.push(row);
  }
  return { rows, figures: { top: firstRow, bottom, left: leftmost, passedOver: sums } };
}

function holdsSomething(view: SheetView, row: number, column: number): boolean {
  const cell = view.cell(row, column);
  if (cell.kind === gridKind.empty) return cell.flags !== 0;
  return cell.kind !== gridKind.text || view.text(row, column) !== '';
}
