import { formatAddress } from '../../layout/address.ts';
import { quotedSheetName } from '../../layout/sheet-names.ts';
import { cellAddress, type TemplateLayout } from '../../layout/template-layout.ts';
import type { AddressBook } from '../../rules/address-book.ts';
import type { CellReference, ListColumnReference } from '../../rules/expression.ts';
import type { Operands } from '../../rules/operands.ts';
import { formatAbsolute } from './rectangles.ts';

/** Where a form stands in the workbook. */
export interface FormSheet {
  readonly name: string;
  readonly layout: TemplateLayout;
}

/**
 * Where operands stand, seen from one sheet of a template: its own cells, those of other forms of the same kind in the
 * same workbook, and history as constants. What only the collection knows makes the rule one for intake.
 *
 * @param sheets the sheets of this return kind by form code in lower case
 * @param operands of the sheet, for the constants
 * @param listRow row of the own list form, 0-based
 */
export function templateAddressBook(
  own: FormSheet,
  sheets: ReadonlyMap<string, FormSheet>,
  operands: Operands,
  listRow: number | undefined,
): AddressBook {
  const find = (form: string): FormSheet | undefined => sheets.get(form.toLowerCase());
  const prefix = (sheet: FormSheet): string => (sheet.name === own.name ? '' : `${quotedSheetName(sheet.name)}!`);
  return {
    cell: (reference: CellReference) => {
      const sheet = find(reference.form);
      if (!sheet || reference.time !== 'current' || reference.of !== 'self') return undefined;
      const row = sheet.name === own.name ? listRow : undefined;
      if (sheet.layout.form.kind === 'list' && row === undefined) return undefined;
      const address = cellAddress(sheet.layout, reference.item, reference.column, row);
      return address && prefix(sheet) + formatAddress(address);
    },
    constant: (reference: CellReference) => {
      // A row of a list is matched to last period's by its key, which is only known once it is typed.
      if (reference.of !== 'self' || find(reference.form)?.layout.form.kind === 'list') return undefined;
      const value = operands.cell(reference);
      return value.kind === 'undecided' ? undefined : value;
    },
    listColumn: (reference: ListColumnReference) => {
      const sheet = find(reference.form);
      if (!sheet || reference.time !== 'current') return undefined;
      const range = listColumnRange(sheet.layout, reference.column);
      return range && prefix(sheet) + range;
    },
    units: (count) => operands.units(count),
    periodIndex: operands.periodIndex,
    yearStart: operands.yearStart,
    periodEnd: operands.periodEnd,
  };
}

function listColumnRange(layout: TemplateLayout, column: number): string | undefined {
  const [top] = layout.itemRows;
  const bottom = layout.itemRows.at(-1);
  const left = layout.columns[column];
  return top && bottom && left ? formatAbsolute({ top, bottom, left, right: left }) : undefined;
}
