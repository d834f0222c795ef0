import type { OutcomeCounts } from '../checks/outcomes/outcome-counts.ts';
import type { RuleTally } from '../checks/rule-tally.ts';
import type { Catalogue } from '../forms/catalogue.ts';
import type { Surroundings } from '../forms/surroundings.ts';
import type { TargetBook } from '../forms/targets.ts';
import type { ReadingCaps } from '../grid/workbook-reading.ts';
import type { ReturnKey } from '../intake/intake-context.ts';
import type { SubmissionChoice } from '../intake/settle-submissions.ts';
import type { Decision } from '../model/decision.ts';
import type { FiledExplanation } from '../model/explanation.ts';
import type { FileAccount } from '../model/file-account.ts';
import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { ReturnAccount } from '../model/return.ts';
import type { SuspicionSettings } from '../model/suspicion.ts';
import type { FormTotals } from '../model/totals.ts';
import type { OwedReturn } from '../units/owed-returns.ts';
import type { UnitRegister, UnitTree } from '../units/unit-tree.ts';
import type { ExplanationAccount } from './explanation-account.ts';
import type { ReceivedFile } from './received-file.ts';
import type { Records } from './records.ts';
import type { TotalBook } from './total-book.ts';

/** `partial` adds what there is and marks it; `complete` shows a total only when every due return is accepted. */
export type CoveragePolicy = 'partial' | 'complete';

/** Everything a run depends on. */
export interface ConsolidationInput {
  /** Read once, one at a time, in the order of their paths. */
  readonly files: Iterable<ReceivedFile>;
  readonly catalogue: Catalogue;
  readonly register: UnitRegister;
  readonly targets: TargetBook;
  /** Selects the forms of its frequency. Returns of other periods feed PREVIOUS and other forms. */
  readonly period: Period;
  /** Which file counts where submissions contradict each other. */
  readonly choices: readonly SubmissionChoice[];
  readonly policy: CoveragePolicy;
  /** Given beside the sheets; default: none. */
  readonly explanations?: readonly FiledExplanation[];
  /** Of the checking level, in the order in which they were made; default: none. */
  readonly decisions?: readonly Decision[];
  /** ISO date on which it is judged whether an explanation has expired; default: the last day of the period. */
  readonly asOf?: string;
  /** Path of a file that counts as the submission of whatever it holds: what others hold of the same is set aside. */
  readonly submission?: string;
  readonly caps: ReadingCaps;
  /** How each suspicion is reported; what is not named as in {@link defaultSuspicions}. */
  readonly suspicions?: Partial<SuspicionSettings>;
}

/** What became of one file, with how much it held. */
export interface FileReport {
  readonly account: FileAccount;
  readonly returns: number;
  /** Codes of the units whose returns it holds, of any period, readable or not. */
  readonly units: readonly string[];
  /** Cells that hold a value or a text. */
  readonly cells: number;
}

/** Everything one run found out. */
export interface Consolidation {
  readonly period: Period;
  /** As of the last day of the period. */
  readonly tree: UnitTree;
  /** The units of all times. */
  readonly register: UnitRegister;
  /** Every file once, in the order received. */
  readonly files: readonly FileReport[];
  /** Every return received or owed: the owed ones in tree order, then those of other periods. */
  readonly returns: readonly ReturnAccount[];
  readonly owed: readonly OwedReturn[];
  /** What stands against files, against returns of the period, and at its totals. */
  readonly findings: readonly Finding[];
  /** What stands against returns of other periods; it changes no exit code. */
  readonly otherFindings: readonly Finding[];
  /** How each rule of the period ended, over all places. */
  readonly tally: readonly RuleTally[];
  /** The same of each return and total of the period, and of declared figures compared: what a ledger is read from. */
  readonly outcomes: readonly OutcomeCounts[];
  /** The roll-up of each form of the period, in the order of the catalogue. */
  readonly totals: ReadonlyMap<string, FormTotals>;
  /** For whoever reads on: returns and totals of all periods. */
  readonly records: Records;
  readonly book: TotalBook;
  /** Every explanation of the returns that count, and every acceptance that lapsed, by unit in tree order. */
  readonly explanations: readonly ExplanationAccount[];
  /** What formulas of a return may read beyond it. */
  surroundingsOf(key: Omit<ReturnKey, 'form'>): Surroundings;
}
