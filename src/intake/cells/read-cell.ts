import { gridKind } from '../../grid/sheet-grid.ts';
import type { Cell } from '../../model/form.ts';
import type { CellNote, CellReading } from './cell-reading.ts';
import { blankCell, unreadable } from './cell-reading.ts';
import type { GridCell } from './grid-cell.ts';
import { hasFlag, shownText } from './grid-cell.ts';
import { readDateCell } from './read-date-cell.ts';
import { readNumberCell } from './read-number-cell.ts';
import { readTextCell } from './read-text-cell.ts';
import { readYesNoCell } from './read-yes-no-cell.ts';

/**
 * Reads one cell of a sheet as the form declares it.
 *
 * @param entered whether the filler typed it, as against computed or filled in
 */
export function readCell(cell: GridCell, form: Cell, entered: boolean): CellReading {
  if (hasFlag(cell, 'noCachedResult')) return { state: 'notCalculated', notes: [{ code: 'cell-not-calculated' }] };
  if (cell.kind === gridKind.empty) return blankCell;
  if (cell.kind === gridKind.error) return unreadable({ code: 'cell-error', actual: shownText(cell) });
  const reading = byType(cell, form, entered);
  if (!hasFlag(cell, 'external') || reading.state === 'blank') return reading;
  const note: CellNote = { code: 'cell-external', actual: shownText(cell) };
  return { ...reading, notes: [...reading.notes, note] };
}

function byType(cell: GridCell, form: Cell, entered: boolean): CellReading {
  if (form.codes !== undefined || form.type === 'text') return readTextCell(cell, form);
  switch (form.type) {
    case 'date':
      return readDateCell(cell);
    case 'yesNo':
      return readYesNoCell(cell);
    default:
      return readNumberCell(cell, form, entered);
  }
}
