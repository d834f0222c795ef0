import { gridKind } from '../../grid/sheet-grid.ts';
import type { MutableCellValues } from '../../model/cell-values.ts';
import {
  emptyCellValues,
  quantityAt,
  setAmount,
  setQuantity,
  setState,
  setText,
  textAt,
} from '../../model/cell-values.ts';
import type { Quantity } from '../../model/quantity.ts';
import { compare, integer, quantityText } from '../../model/quantity.ts';
import type { CellNote, CellReading } from '../cells/cell-reading.ts';
import { shownText } from '../cells/grid-cell.ts';
import { readCell } from '../cells/read-cell.ts';
import type { IntakeContext } from '../intake-context.ts';
import type { SheetClaim } from '../recognise/recognise-sheet.ts';
import { numberScales, plainUnits } from './plain-number.ts';
import type { SheetEntries, SheetEntry } from './sheet-entry.ts';

/** A note about one cell of the return. */
export interface EntryNote extends CellNote {
  readonly entry: SheetEntry;
}

/** The values of a return as they were entered; computed cells still `notCalculated`. */
export interface EntriesReading {
  readonly values: MutableCellValues;
  readonly notes: readonly EntryNote[];
}

/** Reads every cell of a return that is entered or filled in. */
export function readEntries(entries: SheetEntries, claim: SheetClaim, context: IntakeContext): EntriesReading {
  const values = emptyCellValues(entries.length);
  const notes: EntryNote[] = [];
  const scales = numberScales(claim.edition);
  for (let index = 0; index < entries.length; index++) {
    const scale = scales[index % scales.length] ?? 0;
    const units = scale > 0 ? plainUnits(entries, index, scale) : Number.NaN;
    if (!Number.isNaN(units)) {
      setAmount(values, index, units);
      continue;
    }
    const entry = entries.at(index);
    for (const note of readEntry(values, entry, claim, context)) notes.push({ ...note, entry });
  }
  return { values, notes };
}

function readEntry(
  values: MutableCellValues,
  entry: SheetEntry,
  claim: SheetClaim,
  context: IntakeContext,
): readonly CellNote[] {
  const { cell, index, found } = entry;
  if (!claim.edition.open[cell.index]) {
    setState(values, index, 'closed');
    return isFilled(entry) ? [{ code: 'closed-cell-filled', actual: shownText(found) }] : [];
  }
  if (cell.origin === 'computed') {
    setState(values, index, 'notCalculated');
    return [];
  }
  const known = cell.origin === 'prefilled' ? knownValue(entry, claim, context) : undefined;
  // A prefilled cell whose source nobody knew was typed, like any other; targets and counts never are.
  const entered = cell.origin === 'typed' || (known === undefined && cell.source?.from !== 'targets');
  const reading = readCell(found, cell, entered);
  store(values, index, reading);
  return known === undefined ? reading.notes : takeKnown(values, entry, known, reading);
}

function store(values: MutableCellValues, index: number, reading: CellReading): void {
  if (reading.units !== undefined) setAmount(values, index, reading.units);
  else if (reading.text !== undefined) setText(values, index, reading.text);
  else setState(values, index, reading.state);
}

function knownValue({ cell }: SheetEntry, claim: SheetClaim, context: IntakeContext): Quantity | string | undefined {
  const { unit, form, period, kind, tree } = claim;
  // An adjustment holds differences: nothing is filled in for it, or it would count the whole tree once more.
  if (kind === 'adjustment') return undefined;
  const known = context.knownValue?.({ unit: unit.code, form: form.code, period, kind }, cell);
  if (known !== undefined || cell.source?.from !== 'tree') return known;
  return integer(tree.count(unit.code, cell.source.units, kind === 'own' ? 'self' : 'subtree'));
}

/** The source counts; what the file says instead is only told. */
function takeKnown(
  values: MutableCellValues,
  { cell, index, found }: SheetEntry,
  known: Quantity | string,
  reading: CellReading,
): readonly CellNote[] {
  const before = quantityAt(values, index, cell.decimals);
  const text = textAt(values, index);
  if (typeof known === 'string') setText(values, index, known);
  else setQuantity(values, index, known, cell.decimals);
  if (reading.state === 'blank' || reading.state === 'notCalculated') return [];
  const now = quantityAt(values, index, cell.decimals);
  const same =
    typeof known === 'string'
      ? text === known
      : before !== undefined && now !== undefined && compare(before, now) === 0;
  if (same) return [];
  const expected = typeof known === 'string' ? known : quantityText(known);
  return [{ code: 'prefilled-changed', actual: shownText(found), parameters: { expected } }];
}

/** Anything but blanks, zeros and the signs that mark a closed cell. */
function isFilled({ found }: SheetEntry): boolean {
  if (found.kind === gridKind.empty) return false;
  if (found.kind === gridKind.text) return !/^[\s×xX✕—\-/]*$/u.test(found.text);
  return !(found.kind === gridKind.number && found.number === 0);
}
