import type { Form } from '../../model/form.ts';
import type { PlacedText, SheetView } from '../sheet-view.ts';
import { elementCoded } from './element-code.ts';
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
  for (const placed of texts) {
    const item = elementCoded(placed, form.items);
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

function hasLabelBeside(view: SheetView, form: Form, item: number, placed: PlacedText): boolean {
  const label = form.items[item]?.label;
  return label !== undefined && view.row(placed.row).some((other) => !other.isNumber && isLabel(other.text, label));
}
