import { gridKind } from '../../grid/sheet-grid.ts';
import { expectedWordings } from '../../model/catalogue/rule-wordings.ts';
import type { CellReading } from './cell-reading.ts';
import { blankCell, unreadable } from './cell-reading.ts';
import type { GridCell } from './grid-cell.ts';
import { hasFlag, shownText } from './grid-cell.ts';
import { readDateText, serialDate } from './read-date-text.ts';

/** 1 January 1950 and 31 December 2199: a bare number between them is taken for a day whose format was lost. */
const earliest = 18_264;
const latest = 109_574;

/** Reads the cell of a date column: a date cell, or text or number that can only be one date. */
export function readDateCell(cell: GridCell): CellReading {
  if (cell.kind === gridKind.text) {
    if (cell.text.trim() === '') return blankCell;
    return normalised(cell, readDateText(cell.text));
  }
  if (cell.kind !== gridKind.number) return noDate(cell);
  const day = Math.floor(cell.number);
  if (hasFlag(cell, 'date')) {
    return day >= 1 && day <= 2_958_465 ? { state: 'value', units: day, notes: [] } : noDate(cell);
  }
  if (day !== cell.number) return noDate(cell);
  return normalised(cell, day >= earliest && day <= latest ? day : readDateText(String(day)));
}

function normalised(cell: GridCell, serial: number | undefined): CellReading {
  if (serial === undefined) return noDate(cell);
  const actual = shownText(cell);
  const read = serialDate(serial);
  const notes = actual === read ? [] : [{ code: 'cell-normalised' as const, actual, parameters: { read } }];
  return { state: 'value', units: serial, notes };
}

function noDate(cell: GridCell): CellReading {
  return unreadable({
    code: 'cell-unreadable',
    actual: shownText(cell),
    parameters: { expected: expectedWordings.date },
  });
}
