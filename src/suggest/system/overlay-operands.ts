import type { Quantity } from '../../model/quantity.ts';
import { evaluate } from '../../rules/evaluate.ts';
import type { Operands } from '../../rules/operands.ts';
import type { Value } from '../../rules/value.ts';
import type { SheetReading } from './sheet-reading.ts';

/** Operands of one row in which the cells of the system hold other figures, and what is computed from them follows. */
export function overlayOperands(reading: SheetReading, row: number, figureOf: (cell: number) => Quantity): Operands {
  const beneath = reading.operands(row);
  return {
    ...beneath,
    amount: undefined,
    cell(reference) {
      const there = reading.target(reference, row);
      const found = there && overlaid(there.reading, reference.item, reference.column, there.row, figureOf);
      return found ?? beneath.cell(reference);
    },
    listColumn(reference) {
      const there = reading.target(reference, row)?.reading;
      if (!there) return beneath.listColumn(reference);
      return Array.from(
        { length: there.rows },
        (_, index) =>
          overlaid(there, 0, reference.column, index, figureOf) ??
          there.operands(index).cell({ ...reference, item: 0, of: 'self' }),
      );
    },
  };
}

/** Undefined where neither a cell of the system nor a computed one stands. */
function overlaid(
  reading: SheetReading,
  item: number,
  column: number,
  row: number,
  figureOf: (cell: number) => Quantity,
): Value | undefined {
  const cell = reading.cellAt(item, column, row);
  if (cell >= 0) return { kind: 'number', quantity: figureOf(cell) };
  const { form, formulas } = reading.sheet.edition;
  const formula = formulas.get(item * form.columns.length + column);
  return formula && evaluate(formula.expression, overlayOperands(reading, row, figureOf));
}
