import type { TreeCount } from '../model/form.ts';
import type { CellReference, ListColumnReference } from './expression.ts';
import type { Value } from './value.ts';

/**
 * Where the operands of a formula stand in one workbook. `undefined` anywhere means that this workbook cannot hold
 * the rule or formula that asks.
 */
export interface AddressBook {
  /** A1 address of a cell of the current period, with a quoted sheet in front where it is another sheet: `'DJ01'!D5`. */
  cell(reference: CellReference): string | undefined;
  /** The value of a cell of another period, printed as a constant. */
  constant(reference: CellReference): Value | undefined;
  /** The range that holds a column of a list form: `'JJ02'!E11:E210`. */
  listColumn(reference: ListColumnReference): string | undefined;
  units(count: TreeCount): number | undefined;
  readonly periodIndex: number | undefined;
  /** Excel day serials. */
  readonly yearStart: number | undefined;
  readonly periodEnd: number | undefined;
}
