import type { Catalogue } from '../forms/catalogue.ts';
import type { FormFigures, Surroundings } from '../forms/surroundings.ts';
import type { ReturnKey } from '../intake/intake-context.ts';
import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Return, ReturnAccount } from '../model/return.ts';
import type { FormTotals } from '../model/totals.ts';
import type { UnitRegister, UnitTree } from '../units/unit-tree.ts';

/** Returns of all periods, as far as an audit reads them. */
export interface AuditedRecords {
  readonly catalogue: Catalogue;
  /** The tree in force at the end of a period; undefined for a day without a district. */
  treeOn(period: Period): UnitTree | undefined;
  /** Out of which units of an earlier period a unit grew; undefined where either period has no tree. */
  ancestry(
    unit: string,
    now: Period,
    then: Period,
  ): { readonly units: readonly string[]; readonly split: boolean } | undefined;
  /** Whether anything came in for it, be it sent back, superseded or unreadable. */
  hasArrived(key: ReturnKey): boolean;
  /** The winning submission, accepted or not. */
  received(key: ReturnKey): Return | undefined;
  /** Only what counts. */
  accepted(key: ReturnKey): Return | undefined;
}

/** Roll-ups of forms in periods, as far as an audit reads them. */
export interface AuditedTotals {
  totals(form: string, period: Period): FormTotals | undefined;
  /** The total of one unit as rules and formulas read it; undefined where no accepted return is in it. */
  figures(form: string, period: Period, unit: string): FormFigures | undefined;
  surroundings(unit: string, period: Period): Surroundings;
}

/** What an audit reads of a finished run; a `Consolidation` is one. */
export interface AuditedRun {
  readonly period: Period;
  /** As of the last day of the period. */
  readonly tree: UnitTree;
  readonly register: Pick<UnitRegister, 'nearest' | 'latest'>;
  /** What became of every return that was received or owed. */
  readonly returns: readonly ReturnAccount[];
  readonly findings: readonly Finding[];
  /** Against returns of other periods. */
  readonly otherFindings: readonly Finding[];
  readonly records: AuditedRecords;
  readonly book: AuditedTotals;
  /** What formulas of a return may read beyond it. */
  surroundingsOf(key: Omit<ReturnKey, 'form'>): Surroundings;
}
