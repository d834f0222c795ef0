import type { Edition } from '../../forms/edition.ts';
import { suspicionWordings } from '../../model/catalogue/suspicion-wordings.ts';
import { quantityAt } from '../../model/cell-values.ts';
import type { Cell } from '../../model/form.ts';
import type { Label } from '../../model/label.ts';
import { quantityText } from '../../model/quantity.ts';
import type { CellValues, Return } from '../../model/return.ts';
import { stateCode } from '../../model/return.ts';
import { enteredCells } from '../entered-cells.ts';
import { listed, phrase } from '../phrase.ts';
import { columnTitle, itemTitle } from '../place-titles.ts';
import { cellAddress } from '../return-place.ts';

/** How many figures a message shows. */
const figuresShown = 3;

const known = new WeakMap<Edition, readonly Cell[]>();

/** The cells of a table form in which this kind of filer enters a number. Kept per edition: thousands of returns share one. */
export function figureCells(edition: Edition): readonly Cell[] {
  const cells =
    known.get(edition) ?? enteredCells(edition).filter(({ type }) => type === 'integer' || type === 'decimal');
  known.set(edition, cells);
  return cells;
}

/** Whether a cell holds a number other than 0. */
export function isFigure(values: CellValues, index: number): boolean {
  return values.state[index] === stateCode.value && values.amount[index] !== 0;
}

/** Whether two returns hold the same in a cell: both the same number, or both no number for the same reason. */
export function holdSame(a: CellValues, b: CellValues, index: number): boolean {
  return (
    a.state[index] === b.state[index] &&
    a.amount[index] === b.amount[index] &&
    a.large.get(index) === b.large.get(index)
  );
}

/** The first figures in words, with their titles. */
export function figuresPhrase(ret: Return, { form }: Edition, cells: readonly Cell[]): Label {
  return listed(
    cells.slice(0, figuresShown).map((cell) => {
      const quantity = quantityAt(ret.values, cell.index, cell.decimals);
      const value = quantity ? quantityText(quantity) : '';
      const titles = { item: itemTitle(ret, form, cell.item), column: columnTitle(form, cell.column) };
      return phrase(suspicionWordings.figure, { ...titles, value });
    }),
  );
}

/** Where the cells stand, as Excel shows it. */
export function addressesOf(ret: Return, cells: readonly Cell[]): readonly string[] {
  return cells.flatMap(({ item, column }) => cellAddress(ret, item, column) ?? []);
}
