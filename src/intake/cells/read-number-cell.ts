import { gridKind } from '../../grid/sheet-grid.ts';
import { expectedWordings } from '../../model/catalogue/rule-wordings.ts';
import type { Cell } from '../../model/form.ts';
import type { Label } from '../../model/label.ts';
import type { Quantity } from '../../model/quantity.ts';
import { absolute, compare, integer, multiply, quantityText } from '../../model/quantity.ts';
import { doubleAsShown, doubleToUnits, quantityToUnits } from '../numbers/double-to-units.ts';
import { readNumberText } from '../numbers/read-number-text.ts';
import type { CellNote, CellReading } from './cell-reading.ts';
import { blankCell, unreadable } from './cell-reading.ts';
import type { GridCell } from './grid-cell.ts';
import { hasFlag, shownText } from './grid-cell.ts';

type NumericCell = Pick<Cell, 'type' | 'decimals' | 'unitMeasure'>;

const limit = integer(1e15);

/**
 * Reads the cell of a numeric column at its declared decimals.
 *
 * @param entered whether the filler typed it: only there surplus decimals are worth a word
 */
export function readNumberCell(cell: GridCell, form: NumericCell, entered: boolean): CellReading {
  if (cell.kind === gridKind.text) return readText(cell, form, entered);
  if (cell.kind !== gridKind.number) return wrong(cell, form);
  if (hasFlag(cell, 'date')) return wrong(cell, form);
  if (!(Math.abs(cell.number) < 1e15)) return unreadable({ code: 'cell-too-large', actual: shownText(cell) });
  if (hasFlag(cell, 'percent')) return readPercent(cell, form, entered);
  const { units, surplus } = doubleToUnits(cell.number, form.decimals);
  return { state: 'value', units, notes: entered && surplus ? [surplusNote(shownText(cell), form)] : [] };
}

/** Percent cells hold percentage points; a cell formatted as percent holds the hundredth part. */
function readPercent(cell: GridCell, form: NumericCell, entered: boolean): CellReading {
  if (form.unitMeasure !== '%') return wrong(cell, form);
  const points = multiply(doubleAsShown(cell.number), integer(100));
  const reading = fromQuantity(points, form, entered, shownText(cell));
  // A computed percentage that the template itself shows as per cent needs no word.
  if (!entered) return reading;
  const note: CellNote = {
    code: 'percent-converted',
    actual: shownText(cell),
    parameters: { read: quantityText(points) },
  };
  return { ...reading, notes: [note, ...reading.notes] };
}

function readText(cell: GridCell, form: NumericCell, entered: boolean): CellReading {
  const actual = shownText(cell);
  const read = readNumberText(cell.text, form.unitMeasure);
  switch (read.kind) {
    case 'blank':
      return blankCell;
    case 'notApplicable':
    case 'belowUnit':
      return { state: read.kind, notes: [] };
    case 'noneOrNotApplicable':
      return unreadable({ code: 'cell-none-ambiguous', actual });
    case 'tooPrecise':
      return unreadable({ code: 'cell-too-precise', actual, parameters: { expected: expected(form) } });
    case 'otherMeasure':
      return unreadable({
        code: 'cell-other-measure',
        actual,
        parameters: { measure: read.measure, expected: form.unitMeasure },
      });
    case 'ambiguous':
      return wrong(cell, form);
    case 'number': {
      const reading = fromQuantity(read.quantity, form, entered, actual);
      if (reading.state !== 'value' || isPlain(cell)) return reading;
      const note: CellNote = { code: 'cell-normalised', actual, parameters: { read: quantityText(read.quantity, 15) } };
      return { ...reading, notes: [note, ...reading.notes] };
    }
  }
}

/** A number as any program writes it out into a file of nothing but texts. */
function isPlain(cell: GridCell): boolean {
  return hasFlag(cell, 'plainText') && /^\s*-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?\s*$/.test(cell.text);
}

function fromQuantity(quantity: Quantity, form: NumericCell, entered: boolean, actual: string): CellReading {
  if (compare(absolute(quantity), limit) >= 0) return unreadable({ code: 'cell-too-large', actual });
  const { units, surplus } = quantityToUnits(quantity, form.decimals);
  return { state: 'value', units, notes: entered && surplus ? [surplusNote(actual, form)] : [] };
}

function surplusNote(actual: string, form: NumericCell): CellNote {
  if (form.decimals === 0) return { code: 'cell-not-whole', actual };
  return { code: 'cell-surplus-decimals', actual, parameters: { decimals: form.decimals } };
}

function wrong(cell: GridCell, form: NumericCell): CellReading {
  const actual = hasFlag(cell, 'date') && cell.kind === gridKind.number ? dateText : shownText(cell);
  const parameters = {
    expected: expected(form),
    ...(typeof actual === 'string' ? {} : { actual, remedy: setGeneral }),
  };
  return unreadable({ code: 'cell-unreadable', actual: shownText(cell), parameters });
}

const dateText: Label = { zh: '日期', en: 'a date' };

const setGeneral: Label = {
  zh: '数字变成了日期的，请先把单元格格式改为“常规”（“开始”→“数字”）再重填。',
  en: 'If a number turned into a date, set the format to General (Home > Number) first. ',
};

function expected(form: NumericCell): Label {
  return expectedWordings[form.type === 'integer' ? 'integer' : 'decimal'];
}
