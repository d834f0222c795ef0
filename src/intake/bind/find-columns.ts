import type { Form } from '../../model/form.ts';
import type { PlacedText, SheetView } from '../sheet-view.ts';
import { codeReader } from './element-code.ts';
import { isLabel } from './element-label.ts';
import type { FoundElement } from './find-elements.ts';
import { findElements } from './find-elements.ts';

/** How many rows labels and groups take above the row of codes, with one to spare. */
const headingRows = 4;

export interface FoundColumns {
  /** 0 where no row of codes was found. */
  readonly codeRow: number;
  readonly positions: readonly FoundElement[];
}

/**
 * Finds the row of column codes above a row, and each column of the form by code, else by label.
 *
 * @param expected by column: whether this kind of filer has it
 * @param before the first row of figures
 * @param after columns up to this one belong to the stub
 */
export function findColumns(
  view: SheetView,
  form: Form,
  expected: readonly boolean[],
  before: number,
  after: number,
): FoundColumns {
  const codeRow = findCodeRow(view, form, expected, before, after);
  const last = codeRow === 0 ? before - 1 : codeRow;
  const heading = view.texts.filter(
    ({ row, column }) => row <= last && row >= last - headingRows + (codeRow === 0 ? 1 : 0) && column > after,
  );
  const positions = findElements({
    elements: form.columns,
    expected,
    codes: codeRow === 0 ? [] : heading.filter((placed) => placed.row === codeRow),
    labels: heading.filter((placed) => placed.row !== codeRow && !placed.isNumber),
    position: (placed) => placed.column,
  });
  return { codeRow, positions };
}

/** Texts of the heading above one sheet column. */
export function headingTexts(view: SheetView, codeRow: number, column: number): readonly PlacedText[] {
  return Array.from({ length: headingRows }, (_, index) => codeRow - headingRows + index).flatMap(
    (row) => view.placed(view.index(row, column)) ?? [],
  );
}

/** The row that shows most column codes under their labels; the lower one of equals is nearer to the figures. */
function findCodeRow(view: SheetView, form: Form, expected: readonly boolean[], before: number, after: number): number {
  let best = 0;
  let bestScore = 0;
  const count = expected.filter((is) => is).length;
  const read = codeReader(form.columns);
  for (let row = 1; row < before; row++) {
    const found = new Map<number, PlacedText>();
    for (const placed of view.row(row)) {
      const index = placed.column > after ? read(placed.text) : undefined;
      if (index !== undefined && expected[index]) found.set(index, placed);
    }
    if (found.size === 0) continue;
    const labelled = [...found].filter(([index, placed]) => hasLabelAbove(view, form, index, placed)).length;
    if (labelled === 0 && found.size < Math.max(2, count / 2) && count > 1) continue;
    const score = found.size + 2 * labelled;
    if (score >= bestScore) [best, bestScore] = [row, score];
  }
  return best;
}

function hasLabelAbove(view: SheetView, form: Form, index: number, placed: PlacedText): boolean {
  const label = form.columns[index]?.label;
  if (!label) return false;
  for (let row = Math.max(1, placed.row - headingRows); row < placed.row; row++) {
    if (isLabel(view.text(row, placed.column), label)) return true;
  }
  return false;
}
