import { gridKind } from '../../grid/sheet-grid.ts';
import { expectedWordings } from '../../model/catalogue/rule-wordings.ts';
import { halfWidth } from '../numbers/half-width.ts';
import type { CellReading } from './cell-reading.ts';
import { blankCell, unreadable } from './cell-reading.ts';
import type { GridCell } from './grid-cell.ts';
import { shownText } from './grid-cell.ts';

const spellings: Readonly<Record<string, 0 | 1>> = {
  ...Object.fromEntries(['是', '√', '✓', '✔', '☑', '有', '对', '1', 'y', 'yes', 'true', 't'].map((text) => [text, 1])),
  ...Object.fromEntries(['否', '×', '✗', '✘', '无', '错', '0', 'n', 'no', 'false', 'f', 'x'].map((text) => [text, 0])),
};

/** Reads 是 or 否, and the other ways people tick a box. 1 stands for yes, 0 for no. */
export function readYesNoCell(cell: GridCell): CellReading {
  const text = cell.kind === gridKind.text ? halfWidth(cell.text).toLowerCase() : shownText(cell).toLowerCase();
  if (cell.kind === gridKind.text && text === '') return blankCell;
  const answer = Object.hasOwn(spellings, text) ? spellings[text] : undefined;
  const actual = shownText(cell);
  if (answer === undefined) {
    return unreadable({ code: 'cell-unreadable', actual, parameters: { expected: expectedWordings.yesNo } });
  }
  const read = answer === 1 ? '是' : '否';
  const notes = text === read ? [] : [{ code: 'cell-normalised' as const, actual, parameters: { read } }];
  return { state: 'value', units: answer, notes };
}
