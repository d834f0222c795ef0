import type { Form } from '../model/form.ts';
import type { CellReference } from '../rules/expression.ts';

/** What checking rules may know beyond the return or total at hand; all of it only makes findings say more. */
export interface RuleSurroundings {
  /** Another form by code, for measures. */
  formOf?(code: string): Form | undefined;
  /** Where a cell of another form or period stands, `'DJ01'!D14`; undefined where that is not known. */
  addressOf?(reference: CellReference): string | undefined;
  /** Rule ids whose explanation the checking level has accepted for this return. */
  readonly excused?: ReadonlySet<string>;
}
