import { cellOperands } from '../../src/forms/cell-operands.ts';
import { emptyCellValues, type MutableCellValues, setAmount, setState, stateAt } from '../../src/model/cell-values.ts';
import type { Cell, Form } from '../../src/model/form.ts';
import { toNumber } from '../../src/model/quantity.ts';
import type { CellValues } from '../../src/model/return.ts';
import type { TemplateSheetPlan } from '../../src/workbook/template-plan.ts';

/** A sheet of a table form being filled in: figures by the ids of the form, as a clerk would type them. */
export interface Figures {
  readonly form: Form;
  readonly values: MutableCellValues;
  /** Puts a figure into a cell that is typed and open; anything else is left alone. */
  put(item: string, column: string, amount: number): void;
  /** What stands there, as a plain number; 0 where nothing does. */
  get(item: string, column: string): number;
  isTyped(item: string, column: string): boolean;
  /**
   * What the unit had there one period before, computed cells included; after a merger what its predecessors had
   * together. Undefined where there was no such figure.
   */
  before(item: string, column: string): number | undefined;
}

/** Starts from what the template brings along: figures that are known already, and history. */
export function startFigures({ edition, prefill, surroundings }: TemplateSheetPlan): Figures {
  const { form } = edition;
  const values = emptyCellValues(form.cells.length);
  for (const cell of form.cells) {
    if (edition.open[cell.index]) setState(values, cell.index, 'blank');
    if (prefill && isKnown(cell)) takeOver(values, prefill, cell.index);
  }
  const earlier = surroundings?.previous?.(form.code);
  const past =
    earlier === undefined || earlier === 'unknownUnit'
      ? undefined
      : cellOperands(earlier.edition, earlier.values, earlier.surroundings ?? {});

  return {
    form,
    values,
    isTyped: (item, column) => isTyped(cellAt(item, column)),
    put(item, column, amount) {
      const cell = cellAt(item, column);
      if (isTyped(cell)) setAmount(values, cell.index, Math.round(amount * 10 ** cell.decimals));
    },
    get(item, column) {
      const cell = cellAt(item, column);
      return cell ? (values.amount[cell.index] ?? 0) / 10 ** cell.decimals : 0;
    },
    before(item, column) {
      const cell = cellAt(item, column);
      if (!cell || !past) return undefined;
      const place = { form: form.code, item: cell.item, column: cell.column };
      const value = past.cell({ ...place, time: 'current', of: 'self' });
      return value.kind === 'number' ? toNumber(value.quantity) : undefined;
    },
  };

  function cellAt(item: string, column: string): Cell | undefined {
    const index = indexOf(form.items, item) * form.columns.length + indexOf(form.columns, column);
    return form.cells[index];
  }

  function isTyped(cell: Cell | undefined): cell is Cell {
    return cell !== undefined && edition.open[cell.index] === true && cell.origin !== 'computed' && !isFilledIn(cell);
  }

  /** Targets and counts of the tree are never typed, known or not. */
  function isFilledIn(cell: Cell): boolean {
    const isIssued = cell.source?.from === 'targets' || cell.source?.from === 'tree';
    return cell.origin === 'prefilled' && (isIssued || isKnown(cell));
  }

  function isKnown(cell: Cell): boolean {
    if (cell.origin !== 'prefilled' || prefill === undefined) return false;
    const state = stateAt(prefill, cell.index);
    return state === 'value' || state === 'notApplicable';
  }
}

/** A unit that was not there a year ago has — in 上年同期. */
function takeOver(values: MutableCellValues, prefill: CellValues, index: number): void {
  const state = stateAt(prefill, index);
  if (state === 'value') setAmount(values, index, prefill.large.get(index) ?? prefill.amount[index] ?? 0);
  else setState(values, index, state);
}

function indexOf(elements: readonly { readonly id: string }[], id: string): number {
  return elements.findIndex((element) => element.id === id);
}
