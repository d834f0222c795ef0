import type { Edition } from '../forms/edition.ts';
import type { Surroundings } from '../forms/surroundings.ts';
import type { Language } from '../model/label.ts';
import type { Period } from '../model/period.ts';
import type { CellValues } from '../model/return.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import type { Unit } from '../model/unit.ts';

/** One sheet of a template: one form of one kind. */
export interface TemplateSheetPlan {
  readonly edition: Edition;
  readonly kind: ReturnKind;
  /**
   * What is known of prefilled cells, by cell index of the form; `blank` or `closed` where it is not known. Such a
   * cell is then typed, unless it shows a target or a count of the tree. Without it nothing is known.
   */
  readonly prefill?: CellValues;
  /** Figures to put in, as a return holds them: for samples, tests and returned copies. */
  readonly filled?: CellValues;
  /** The sheet was sent in before: what the unit left blank stays blank, whatever it held last period. */
  readonly resent?: boolean;
  /** Explanations (审核说明) to put in, by rule id. */
  readonly explanations?: ReadonlyMap<string, string>;
  /** Chooses 无变动 or 变动 for 时点数比上期, where `prefill` knows what stocks closed with. */
  readonly change?: 'unchanged' | 'changed';
  /** Puts ✓ for 本表无业务. */
  readonly nil?: boolean;
  /**
   * History, tree and lower units as rules read them; they are printed as constants. Other forms of the same
   * workbook and the period are added by the writer.
   */
  readonly surroundings?: Surroundings;
}

/** One workbook for one unit with all it owes in a period. */
export interface TemplatePlan {
  readonly unit: Pick<Unit, 'code' | 'name' | 'level'>;
  readonly period: Period;
  readonly language: Language;
  /** Last day for sending it in, ISO date. */
  readonly deadline?: string;
  /** 1 for a first template; a returned copy carries the next one. */
  readonly submission: number;
  readonly sheets: readonly TemplateSheetPlan[];
}
