import { operandsFor } from '../../forms/cell-operands.ts';
import type { Edition } from '../../forms/edition.ts';
import type { Surroundings } from '../../forms/surroundings.ts';
import { gridKind } from '../../grid/sheet-grid.ts';
import type { Cell } from '../../model/form.ts';
import { quantityText, toNumber } from '../../model/quantity.ts';
import type { CellValues } from '../../model/return.ts';
import type { Expression } from '../../rules/expression.ts';
import type { Value } from '../../rules/value.ts';
import type { GridCell } from '../cells/grid-cell.ts';
import { hasFlag, shownText } from '../cells/grid-cell.ts';
import { halfWidth } from '../numbers/half-width.ts';
import { readNumberText } from '../numbers/read-number-text.ts';
import { cellsByOrigin } from './cells-by-origin.ts';
import type { EntryNote } from './read-entries.ts';
import type { SheetEntries, SheetEntry } from './sheet-entry.ts';
import { entriesOf } from './sheet-entry.ts';

/** How what a file shows in computed cells differs from what we calculate. */
export interface ComputedComparison {
  readonly notes: readonly EntryNote[];
  /** How many cells the file has a result for. */
  readonly shown: number;
  /** For how many it has none although one can be calculated. */
  readonly absent: number;
}

/**
 * Compares the results that a file carries in computed cells with our own. Ours count; the others are evidence that a
 * figure was changed without recalculating, or typed over a formula.
 */
export function compareComputed(
  entries: SheetEntries,
  edition: Edition,
  values: CellValues,
  surroundings: Surroundings,
): ComputedComparison {
  const notes: EntryNote[] = [];
  const computed = entriesOf(entries, cellsByOrigin(edition).computed);
  if (computed.length === 0) return { notes, shown: 0, absent: 0 };
  let shown = 0;
  let absent = 0;
  const operands = operandsFor(edition, values, surroundings);
  for (const entry of computed) {
    const { cell, found } = entry;
    const reference = { form: edition.form.code, item: cell.item, column: cell.column } as const;
    const ours = operands(entry.listRow ?? 0).cell({ ...reference, time: 'current', of: 'self' });
    if (isBlank(found)) {
      if (ours.kind === 'number' || (ours.kind === 'text' && ours.text !== '')) absent += 1;
      continue;
    }
    shown += 1;
    const isTyped = !hasFlag(found, 'formula');
    // Files of nothing but texts hold no formulas to type over, only their results, rounded as they were shown.
    const mayBeFormula = !isTyped || hasFlag(found, 'plainText');
    const expected = disagreement(ours, found, cell, isTyped);
    const expression = edition.formulas.get(cell.index)?.expression;
    if (!mayBeFormula && expression && isWithinForm(expression, edition.form.code)) {
      notes.push(overtyped(entry, expected));
    } else if (expected !== undefined) {
      notes.push({ entry, code: 'computed-stale', actual: shownText(found), parameters: { expected } });
    }
  }
  return { notes, shown, absent };
}

/** Said once for the cell; worth an answer only where another figure was typed than the formula gives. */
function overtyped(entry: SheetEntry, expected: string | undefined): EntryNote {
  const note = { entry, code: 'computed-overtyped', actual: shownText(entry.found) } as const;
  if (expected === undefined) return note;
  const should = { zh: `（应为 ${expected}）`, en: ` (it should be ${expected})` };
  return { ...note, severity: 'warning', parameters: { expected, should } };
}

function isBlank(found: GridCell): boolean {
  return found.kind === gridKind.empty || (found.kind === gridKind.text && halfWidth(found.text) === '');
}

/** @returns our value as text where the file shows another one */
function disagreement(ours: Value, found: GridCell, cell: Cell, isTyped: boolean): string | undefined {
  if (ours.kind === 'text')
    return found.kind === gridKind.text && found.text.trim() === ours.text ? undefined : ours.text;
  if (ours.kind !== 'number') return undefined;
  const theirs = numberIn(found, cell);
  const own = toNumber(ours.quantity);
  if (theirs !== undefined && Math.abs(theirs - own) <= allowance(own, cell, isTyped)) return undefined;
  return quantityText(ours.quantity, Math.max(6, cell.decimals));
}

/** A formula's result is a double next to ours; who types a result rounds it to the decimals of the cell. */
function allowance(own: number, cell: Cell, isTyped: boolean): number {
  const relative = 1e-9 * Math.max(1, Math.abs(own));
  return isTyped ? relative + 0.5 * 10 ** -cell.decimals : relative;
}

function numberIn(found: GridCell, cell: Cell): number | undefined {
  if (found.kind === gridKind.text) {
    if (cell.type === 'yesNo') return found.text.trim() === '是' ? 1 : found.text.trim() === '否' ? 0 : undefined;
    const read = readNumberText(found.text, cell.unitMeasure);
    return read.kind === 'number' ? toNumber(read.quantity) : undefined;
  }
  if (found.kind !== gridKind.number && found.kind !== gridKind.boolean) return undefined;
  return hasFlag(found, 'percent') && cell.unitMeasure === '%' ? found.number * 100 : found.number;
}

/** What a template prints as a formula for certain: it reads nothing but cells of its own form and period. */
function isWithinForm(expression: Expression, form: string): boolean {
  switch (expression.kind) {
    case 'cell':
      return (
        expression.reference.form === form &&
        expression.reference.time === 'current' &&
        expression.reference.of === 'self'
      );
    case 'run':
      return expression.references.every((reference) => isWithinForm({ kind: 'cell', reference }, form));
    case 'listColumn':
    case 'units':
      return false;
    case 'unary':
      return isWithinForm(expression.operand, form);
    case 'binary':
      return isWithinForm(expression.left, form) && isWithinForm(expression.right, form);
    case 'call':
      return expression.arguments.every((argument) => isWithinForm(argument, form));
    default:
      return true;
  }
}
