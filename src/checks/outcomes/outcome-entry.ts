import type { Outcome } from '../../model/finding.ts';
import type { FindingPlace } from '../../model/finding-place.ts';
import type { Level } from '../../model/level.ts';
import type { ReturnKind } from '../../model/return-kind.ts';
import type { RuleClass } from '../../rules/rule.ts';
import type { UndecidedCause } from '../undecided-causes.ts';

/** How one rule ended at one place (semantics.md, "Outcomes of a rule"). */
export interface OutcomeEntry extends Omit<FindingPlace, 'kind'> {
  readonly unit: string;
  readonly form: string;
  readonly period: string;
  /** `total` at the total of a unit. */
  readonly kind: ReturnKind | 'total';
  /** Of the unit. */
  readonly level: Level;
  /** Id of the rule; `nodeRule` where a declared figure was compared. */
  readonly rule: string;
  readonly class: RuleClass | 'node';
  readonly outcome: Outcome;
  /** Decimal texts, where the rule compares two numbers. */
  readonly left?: string;
  readonly right?: string;
  /** left − right, before any tolerance. */
  readonly difference?: string;
  /** Every cell read: `D14` or `'DJ01'!D14` in a sheet, at totals by its name, `DJ01!firms.total`. */
  readonly cells: readonly string[];
  /** Why it is undecided. */
  readonly reason?: UndecidedCause;
}
