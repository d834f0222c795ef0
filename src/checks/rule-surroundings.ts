import type { Form } from '../model/form.ts';
import type { CellReference, OperandTime } from '../rules/expression.ts';
import type { ExplanationScene } from './explanation-scene.ts';

/** Why a unit has nothing of its own in an earlier period: it is new, or grew out of one that was split. */
export type UnitHistory = 'new' | 'split';

/** What checking rules may know beyond the return or total at hand; all of it only makes findings say more. */
export interface RuleSurroundings {
  /** Another form by code, for measures. */
  formOf?(code: string): Form | undefined;
  /** Where a cell of another form or period stands, `'DJ01'!D14`; undefined where that is not known. */
  addressOf?(reference: CellReference): string | undefined;
  /** Why a unit has no figures of a form in an earlier period; undefined where it should have some. */
  historyOf?(unit: string, form: string, time: OperandTime): UnitHistory | undefined;
  /** Explanations from beside the sheets and what was decided; absent: only what stands in the sheet, undecided. */
  readonly explaining?: ExplanationScene;
}
