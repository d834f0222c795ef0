import { matchedPart } from '../../forms/matched-ratio.ts';
import { formatAddress } from '../../layout/address.ts';
import type { SummaryPart } from '../../layout/summary-layout.ts';
import { ownRow, sheetPrefix } from '../../layout/summary-layout.ts';
import { compare } from '../../model/quantity.ts';
import type { AddressBook } from '../../rules/address-book.ts';
import type { CellReference, ListColumnReference } from '../../rules/expression.ts';
import type { Operands } from '../../rules/operands.ts';
import type { ListPlan } from './list-plan.ts';
import { listRange } from './list-plan.ts';
import type { TableFigures } from './table-figures.ts';
import { isOwnOnly } from './table-figures.ts';
import type { PlannedUnit, TablePlan } from './table-plan.ts';

/** The sheets that a formula may point at, by form code. */
export interface BookSheets {
  readonly tables: ReadonlyMap<string, TableFigures>;
  readonly lists: ReadonlyMap<string, ListPlan>;
}

/** The addresses that the formulas in one row of a 分单位 sheet see. */
export function rowAddressBook(
  sheets: BookSheets,
  figures: TableFigures,
  unit: PlannedUnit,
  part: SummaryPart,
): AddressBook {
  const { plan } = figures;
  const operands = figures.operands(unit, part);
  const row = plan.byUnit.rowOf(unit.unit.code, part);
  return {
    cell: (reference) => {
      if (reference.of !== 'self' || reference.time !== 'current') return undefined;
      return reference.form === plan.form.code
        ? ownCell(plan, row, reference)
        : otherCell(sheets, unit, part, reference, operands);
    },
    constant: (reference) => operands.cell(reference),
    listColumn: (reference) => listColumn(sheets, unit, part, reference),
    units: (count) => operands.units(count),
    periodIndex: operands.periodIndex,
    yearStart: operands.yearStart,
    periodEnd: operands.periodEnd,
  };
}

function ownCell(plan: TablePlan, row: number, reference: CellReference): string | undefined {
  const part = matchedPart(reference);
  const column = part
    ? plan.byUnit.matched.get(reference.column)?.[part]
    : plan.byUnit.columns[reference.item * plan.form.columns.length + reference.column];
  return column ? formatAddress({ row, column }) : undefined;
}

/**
 * A cell of another form at the same unit; only where its sheet shows the very value that was read: a return that is
 * not accepted may be read by another form, but is not shown.
 */
function otherCell(
  sheets: BookSheets,
  unit: PlannedUnit,
  part: SummaryPart,
  reference: CellReference,
  operands: Operands,
): string | undefined {
  const other = sheets.tables.get(reference.form);
  const there = other?.plan.units.get(unit.unit.code);
  if (!other || !there) return undefined;
  const { form, byUnit } = other.plan;
  const cell = form.cells[reference.item * form.columns.length + reference.column];
  const column = cell && byUnit.columns[cell.index];
  const readsOwn = part === 'own' || (part === 'total' && isOwnOnly(unit));
  const otherPart = readsOwn && byUnit.rowOf(unit.unit.code, 'own') > 0 ? 'own' : part;
  const row = readsOwn ? ownRow(byUnit, unit.unit.code) : byUnit.rowOf(unit.unit.code, part);
  if (!column || !row) return undefined;
  const shown = other.figure(there, otherPart, cell);
  const read = operands.cell(reference);
  const same = shown.kind === 'number' && read.kind === 'number' && compare(shown.quantity, read.quantity) === 0;
  return same ? `${sheetPrefix(byUnit.sheet)}${formatAddress({ row, column })}` : undefined;
}

function listColumn(
  sheets: BookSheets,
  unit: PlannedUnit,
  part: SummaryPart,
  reference: ListColumnReference,
): string | undefined {
  const list = sheets.lists.get(reference.form);
  if (!list || reference.time !== 'current') return undefined;
  const readsOwn = part === 'own' || (part === 'total' && isOwnOnly(unit));
  return listRange(list, unit.unit.code, readsOwn ? 'own' : 'subtree', reference.column);
}
