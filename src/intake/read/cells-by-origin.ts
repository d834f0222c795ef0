import type { Edition } from '../../forms/edition.ts';
import type { Cell } from '../../model/form.ts';

type CellsByOrigin = Readonly<Record<Cell['origin'], readonly number[]>>;

const known = new WeakMap<Edition, CellsByOrigin>();

/** Indexes of the open cells of an edition by where their figures come from. Kept per edition. */
export function cellsByOrigin(edition: Edition): CellsByOrigin {
  const found = known.get(edition) ?? sortCells(edition);
  known.set(edition, found);
  return found;
}

function sortCells({ form, open }: Edition): CellsByOrigin {
  const of = (wanted: Cell['origin']): readonly number[] =>
    form.cells.flatMap(({ index, origin }) => (open[index] && origin === wanted ? [index] : []));
  return { typed: of('typed'), computed: of('computed'), prefilled: of('prefilled') };
}
