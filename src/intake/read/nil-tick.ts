import type { Edition } from '../../forms/edition.ts';
import { gridKind } from '../../grid/sheet-grid.ts';
import { faceLabels } from '../../layout/face-text.ts';
import type { MutableCellValues } from '../../model/cell-values.ts';
import { setAmount, stateAt } from '../../model/cell-values.ts';
import { halfWidth } from '../numbers/half-width.ts';
import type { PlacedText, SheetView } from '../sheet-view.ts';
import { cellsByOrigin } from './cells-by-origin.ts';
import type { SheetEntries, SheetEntry } from './sheet-entry.ts';
import { entriesOf } from './sheet-entry.ts';

const ticks = new Set(['✓', '✔', '√', '☑', '是', 'v', 'y', 'yes', '1', 'true']);

const starts = [faceLabels.nil.zh.slice(0, 5), faceLabels.nil.en.slice(0, 17)].map((start) => start.toLowerCase());

/** Where a sheet offers 本表无业务; undefined where it does not. Looks at texts alone. */
export function findNilLabel(view: SheetView): PlacedText | undefined {
  return view.words.find(({ text }) => starts.some((start) => text.slice(0, start.length).toLowerCase() === start));
}

/** Whether 本表无业务 is ticked: in the cell after its label. */
export function isNilTicked(view: SheetView, label: PlacedText): boolean {
  const tick = view.row(label.row).find((placed) => placed.column > label.column);
  if (tick !== undefined) return ticks.has(halfWidth(tick.text).toLowerCase());
  const next = view.cell(label.row, label.column + 1);
  return next.kind === gridKind.boolean && next.number === 1;
}

/**
 * Puts 0 into every blank cell that is entered, where a return is declared nil.
 *
 * @returns the entered cells that hold something else than 0; with any, nothing was changed and the tick does not count
 */
export function applyNil(values: MutableCellValues, entries: SheetEntries, edition: Edition): readonly SheetEntry[] {
  const entered = entriesOf(entries, cellsByOrigin(edition).typed);
  const contradicting = entered.filter(({ index }) => {
    const state = stateAt(values, index);
    return state === 'value' ? values.amount[index] !== 0 : state !== 'blank' && state !== 'notApplicable';
  });
  if (contradicting.length > 0) return contradicting;
  for (const { cell, index } of entered) {
    if (cell.type !== 'text' && cell.type !== 'date' && stateAt(values, index) === 'blank') setAmount(values, index, 0);
  }
  return [];
}
