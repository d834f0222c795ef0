import type { Edition } from '../../forms/edition.ts';
import type { Address } from '../../layout/address.ts';
import { cellAddress, type TemplateLayout } from '../../layout/template-layout.ts';
import type { Cell } from '../../model/form.ts';
import type { Language } from '../../model/label.ts';
import type { CellValues } from '../../model/return.ts';
import type { ReturnKind } from '../../model/return-kind.ts';
import type { AddressBook } from '../../rules/address-book.ts';
import type { Operands } from '../../rules/operands.ts';
import type { Rule, RulePlace } from '../../rules/rule.ts';
import type { TemplateSheetPlan } from '../template-plan.ts';
import type { CarriedCell } from './carried-cells.ts';

/**
 * What a cell of the form is in this sheet: ×; what is typed; filled in; linked to its source in another sheet;
 * calculated from other forms only, so that to the filler it is filled in; or calculated.
 */
export type CellRole = 'closed' | 'input' | 'prefilled' | 'linked' | 'takenOver' | 'computed';

/** One hidden cell that counts a violation. */
export interface RuleHelper {
  readonly address: Address;
  readonly formula: string;
  readonly failed: boolean;
  readonly place: RulePlace;
}

/** A rule as the sheet holds it: without helpers it is only listed, and checked at intake. */
export interface SheetRule {
  readonly rule: Rule;
  /** Row in the block of rules. */
  readonly row: number;
  readonly helpers: readonly RuleHelper[];
}

/** One sheet of a template with everything decided, ready to be drawn. */
export interface TemplateSheet {
  readonly name: string;
  readonly edition: Edition;
  readonly kind: ReturnKind;
  readonly language: Language;
  readonly layout: TemplateLayout;
  /** By cell index of the form. */
  readonly roles: readonly CellRole[];
  /** Prefilled and filled figures together. */
  readonly values: CellValues;
  /** Rows of `values` in a list form. */
  readonly filledRows: number;
  readonly rules: readonly SheetRule[];
  readonly explanations: ReadonlyMap<string, string>;
  readonly nil: boolean;
  /** Stocks that came with last period's figure; with any, the face asks whether they changed. */
  readonly carried: readonly CarriedCell[];
  readonly change: TemplateSheetPlan['change'];
  operands(listRow?: number): Operands;
  book(listRow?: number): AddressBook;
  /** Where a cell of another form of the workbook stands, by ids. */
  linkTarget(form: string, item: string, column: string): string | undefined;
}

/** Every place of the sheet that belongs to a cell of the form: one, or one per row of a list. */
export function addressesOf(sheet: TemplateSheet, cell: Cell): Address[] {
  if (sheet.edition.form.kind === 'table') {
    const address = cellAddress(sheet.layout, cell.item, cell.column);
    return address ? [address] : [];
  }
  return sheet.layout.itemRows.flatMap((_, row) => cellAddress(sheet.layout, 0, cell.column, row) ?? []);
}

/** Places of all cells of the form that have a role, and of which something holds. */
export function placesWhere(
  sheet: TemplateSheet,
  role: CellRole,
  holds: (cell: Cell) => boolean = () => true,
): Address[] {
  return sheet.edition.form.cells
    .filter((cell) => sheet.roles[cell.index] === role && holds(cell))
    .flatMap((cell) => addressesOf(sheet, cell));
}

export function isNumeric(cell: Cell): boolean {
  return cell.type === 'integer' || cell.type === 'decimal';
}

/** Whether a figure was filled in for the filler, from wherever it comes, so that it can only be disputed. */
export function isDisputable(role: CellRole | undefined): boolean {
  return role === 'prefilled' || role === 'takenOver';
}
