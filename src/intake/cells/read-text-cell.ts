import { gridKind } from '../../grid/sheet-grid.ts';
import { expectedWordings } from '../../model/catalogue/rule-wordings.ts';
import type { Cell, CodeListEntry } from '../../model/form.ts';
import { halfWidth } from '../numbers/half-width.ts';
import type { CellReading } from './cell-reading.ts';
import { blankCell, unreadable } from './cell-reading.ts';
import type { GridCell } from './grid-cell.ts';
import { hasFlag, shownText } from './grid-cell.ts';
import { serialDate } from './read-date-text.ts';

/** Reads a text, or the code of a coded cell. What is no choice stays as it is; the value checks name it. */
export function readTextCell(cell: GridCell, { codes }: Pick<Cell, 'codes'>): CellReading {
  if (cell.kind === gridKind.number) return readNumberAsText(cell, codes);
  if (cell.kind === gridKind.boolean) return { state: 'text', text: shownText(cell), notes: [] };
  const text = cell.text.trim();
  if (text === '') return blankCell;
  if (codes === undefined) return { state: 'text', text, notes: [] };
  const exact = codes.find((entry) => spellings(entry).includes(text));
  const entry = exact ?? codes.find((candidate) => spellings(candidate).includes(halfWidth(text)));
  return { state: 'text', text: entry?.code ?? text, notes: [] };
}

/** A code, a label, or both as the drop-down shows them. */
function spellings(entry: CodeListEntry): readonly string[] {
  const { code, label } = entry;
  return [code, label.zh, label.en, `${code} ${label.zh}`, `${code} ${label.en}`];
}

/** `01` typed into a cell that is not text is kept by Excel as 1; that is 01 again only where no other code is 1. */
function readNumberAsText(cell: GridCell, codes: readonly CodeListEntry[] | undefined): CellReading {
  const actual = shownText(cell);
  if (hasFlag(cell, 'date')) {
    const read = serialDate(cell.number);
    return { state: 'text', text: read, notes: [{ code: 'cell-normalised', actual, parameters: { read } }] };
  }
  if (Math.abs(cell.number) >= 1e15) {
    return unreadable({ code: 'cell-too-precise', actual, parameters: { expected: expectedWordings.text } });
  }
  const exact = codes?.find((entry) => entry.code === actual);
  const matching = codes?.filter((entry) => /^\d+$/.test(entry.code) && Number(entry.code) === cell.number) ?? [];
  const [only] = matching;
  if (exact || matching.length !== 1 || !only) return { state: 'text', text: exact?.code ?? actual, notes: [] };
  return {
    state: 'text',
    text: only.code,
    notes: [{ code: 'cell-normalised', actual, parameters: { read: only.code } }],
  };
}
