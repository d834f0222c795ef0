import type { FindingCode } from './finding-catalogue.ts';
import type { FindingPlace } from './finding-place.ts';
import type { Severity } from './form.ts';
import type { Label } from './label.ts';
import type { MessageValue } from './message.ts';
import type { Suggestion } from './suggestion.ts';

/** How a rule ended at a place (semantics.md, "Outcomes of a rule"). */
export const outcomes = ['passed', 'failed', 'undecided', 'excused', 'not-applicable'] as const;
export type Outcome = (typeof outcomes)[number];

/** One violated rule or defect (审核问题). Bad data is always one of these and never an exception. */
export interface Finding extends FindingPlace {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly outcome?: Outcome;
  readonly rule?: string;
  /** Decimal texts. */
  readonly left?: string;
  readonly right?: string;
  readonly difference?: string;
  readonly expected?: string;
  readonly actual?: string;
  /** Every cell that takes part, `D14` or `'DJ01'!D14`. */
  readonly cells?: readonly string[];
  /** Fills the catalogue's message template. */
  readonly parameters: Readonly<Record<string, MessageValue>>;
  /** Advice of the form's author, before the catalogue's own. */
  readonly advice?: Label;
  /** A node difference that arose below and was passed up unchanged. */
  readonly inherited?: boolean;
  /** The likeliest first; never applied. */
  readonly suggestions?: readonly Suggestion[];
}
