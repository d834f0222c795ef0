import type { Cell } from '../model/form.ts';
import type { Edition } from './edition.ts';
import { takesOver } from './takes-over.ts';

/** Whether a form shows this filer any figure that was filled in for it and may be wrong. Lists have no such column. */
export function canBeDisputed(edition: Edition): boolean {
  const { form, open } = edition;
  const isFilledIn = ({ index, origin }: Cell): boolean => origin === 'prefilled' || takesOver(edition, index);
  return form.kind === 'table' && form.cells.some((cell) => open[cell.index] && isFilledIn(cell));
}
