import type { Edition } from './edition.ts';
import { referencesOf } from './references.ts';

/**
 * Whether a computed cell only takes over figures of other forms. To the filler it is one that is filled in: nothing on
 * this sheet makes it, and what is wrong with it can only be disputed.
 *
 * @param cell index of the cell
 * @example takesOver(edition, cell) // formula: SUM(JJ02!done) → true; done - JJ02!done → false
 */
export function takesOver(edition: Edition, cell: number): boolean {
  const formula = edition.formulas.get(cell);
  if (formula?.cell.origin !== 'computed') return false;
  const references = referencesOf(formula.expression);
  return references.length > 0 && references.every(({ form }) => form !== edition.form.code);
}
