import { cellBounds } from '../../forms/cell-bounds.ts';
import { operandsFor } from '../../forms/cell-operands.ts';
import { rowCount } from '../../forms/row-key.ts';
import { quantityAt, stateAt } from '../../model/cell-values.ts';
import type { Cell } from '../../model/form.ts';
import type { Quantity } from '../../model/quantity.ts';
import { zero } from '../../model/quantity.ts';
import type { SystemCell } from '../rule-system.ts';
import type { SystemSheet } from './system-sheet.ts';

/** The entered cells of one sheet that hold a number, and where they stand among the cells of the system. */
export interface SheetCells {
  readonly cells: readonly SystemCell[];
  /** By index of the sheet's values: the cell of the system, or −1. */
  readonly indexes: Int32Array;
}

/** @param first index of the sheet's first cell in the system */
export function systemCells(sheet: SystemSheet, first: number): SheetCells {
  const { edition, values } = sheet;
  const { form } = edition;
  const columns = form.columns.length;
  const isList = form.kind === 'list';
  const rows = isList ? rowCount(form, values) : 1;
  const indexes = new Int32Array(values.state.length).fill(-1);
  const entered = form.cells.filter((cell) => isEntered(cell, sheet));
  const found: { readonly cell: Cell; readonly row: number; readonly index: number }[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (const cell of entered) {
      const index = isList ? row * columns + cell.index : cell.index;
      const state = stateAt(values, index);
      if (state !== 'value' && !(sheet.blanksAreMissing && state === 'blank')) continue;
      indexes[index] = first + found.length;
      found.push({ cell, row, index });
    }
  }
  const operandsOfRow = operandsFor(edition, values, sheet.surroundings);
  const cells = found.map(({ cell, row, index }): SystemCell => {
    const value = quantityAt(values, index, cell.decimals);
    const previous = sheet.surroundings.previous && previousOf(cell, row);
    return {
      place: sheet.placeOf(cell, isList ? row : undefined),
      value: value ?? zero,
      decimals: cell.decimals,
      ...cellBounds(cell),
      weight: cell.trust ?? 1,
      fixed: sheet.isFixed?.(cell) ?? false,
      ...(previous ? { previous } : {}),
      neighbours: neighboursOf(index),
      ...(isAmount(cell) ? {} : { code: true as const }),
      ...(value ? {} : { missing: true as const }),
      ...(sheet.continuous ? { continuous: true as const } : {}),
    };
  });
  return { cells, indexes };

  function previousOf({ item, column }: Cell, row: number): Quantity | undefined {
    const reference = { form: form.code, item, column, time: 'previous', of: 'self' } as const;
    const value = operandsOfRow(row).cell(reference);
    return value.kind === 'number' ? value.quantity : undefined;
  }

  /** Values stand row after row, in a list form as in a table. */
  function neighboursOf(index: number): readonly number[] {
    const column = index % columns;
    const beside = [
      index - columns,
      ...(column > 0 ? [index - 1] : []),
      ...(column < columns - 1 ? [index + 1] : []),
      index + columns,
    ];
    return beside.map((position) => indexes[position] ?? -1).filter((position) => position >= 0);
  }
}

function isAmount({ type, codes }: Cell): boolean {
  return (type === 'integer' || type === 'decimal') && codes === undefined;
}

/** Numbers the filler types: what is computed or filled in is nobody's mistake. */
function isEntered(cell: Cell, { edition }: SystemSheet): boolean {
  const isNumber = cell.type !== 'text';
  return edition.open[cell.index] === true && cell.origin === 'typed' && isNumber && !edition.formulas.has(cell.index);
}
