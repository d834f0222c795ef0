import type { Form } from '../../model/form.ts';
import type { PlacedText, SheetView } from '../sheet-view.ts';
import { codeReader } from './element-code.ts';
import { isLabel } from './element-label.ts';
import type { FoundElement } from './find-elements.ts';
import { findElements } from './find-elements.ts';

export interface FoundRows {
  /** Sheet column of the row codes; 0 where none was found. */
  readonly stubColumn: number;
  readonly positions: readonly FoundElement[];
}

/**
 * Finds the column of row codes and each item of the form by code, else by label.
 *
 * @param expected by item: whether this kind of filer has it
 * @param endRow nothing below it is looked at
 */
export function findRows(view: SheetView, form: Form, expected: readonly boolean[], endRow: number): FoundRows {
  const within = view.texts.filter((placed) => placed.row < endRow);
  const stubColumn = findStubColumn(view, form, within, expected.filter((is) => is).length);
  const positions = findElements({
    elements: form.items,
    expected,
    codes: stubColumn === 0 ? [] : within.filter((placed) => placed.column === stubColumn),
    labels: within.filter((placed) => !placed.isNumber && (stubColumn === 0 || placed.column <= stubColumn + 1)),
    position: (placed) => placed.row,
  });
  return { stubColumn, positions };
}

/** The column that shows most item codes beside their labels, of `count` that should be there. */
function findStubColumn(view: SheetView, form: Form, texts: readonly PlacedText[], count: number): number {
  const scores = new Map<number, { items: Set<number>; labelled: Set<number> }>();
  const read = codeReader(form.items);
  for (const placed of texts) {
    const item = read(placed.text);
    if (item === undefined) continue;
    const score = scores.get(placed.column) ?? { items: new Set(), labelled: new Set() };
    score.items.add(item);
    if (hasLabelBeside(view, form, item, placed)) score.labelled.add(item);
    scores.set(placed.column, score);
  }
  let best = 0;
  let bestScore = 0;
  for (const [column, { items, labelled }] of scores) {
    // Figures look like codes too: a column of codes has most of its labels beside it; without labels it has to be whole.
    if (labelled.size > 0 ? labelled.size < count / 2 : items.size < Math.max(3, count)) continue;
    const score = items.size + 2 * labelled.size;
    if (score > bestScore) [best, bestScore] = [column, score];
  }
  return best;
}

/** The label stands a few columns to the left of its code, or right behind it. */
function hasLabelBeside(view: SheetView, form: Form, item: number, { row, column }: PlacedText): boolean {
  const label = form.items[item]?.label;
  if (label === undefined) return false;
  for (let near = Math.max(1, column - 4); near <= column + 2; near++) {
    if (near !== column && isLabel(view.text(row, near), label)) return true;
  }
  return false;
}
