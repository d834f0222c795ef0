import type { Edition } from '../../forms/edition.ts';
import type { FileAccount } from '../../model/file-account.ts';
import type { Finding } from '../../model/finding.ts';
import type { Form } from '../../model/form.ts';
import type { Language } from '../../model/label.ts';
import type { Period } from '../../model/period.ts';
import type { ReturnAccount } from '../../model/return.ts';
import type { ReturnKind } from '../../model/return-kind.ts';
import type { FormTotals } from '../../model/totals.ts';
import type { Operands } from '../../rules/operands.ts';
import type { RegisterChange } from '../../units/register-change.ts';
import type { UnitTree } from '../../units/unit-tree.ts';

/** `partial` adds what there is and marks it; `complete` shows a total only when every due return is accepted. */
export type SummaryPolicy = 'partial' | 'complete';

/** One form in the summary, with its roll-up. */
export interface SummaryForm {
  readonly form: Form;
  readonly totals: FormTotals;
  /** The form as this unit meets it: which cells are open, and the formulas of the computed ones. */
  editionOf(unit: string, kind: ReturnKind | 'total'): Edition;
  /**
   * Values of computed cells and of what formulas read, unrounded: `cellOperands` over these figures of the unit.
   *
   * @param listRow row of a list return (0-based); absent in table forms
   */
  operandsOf(unit: string, kind: ReturnKind | 'total', listRow?: number): Operands;
}

/** One return that is due. */
export interface SummaryOwed {
  readonly unit: string;
  readonly form: string;
  readonly kind: ReturnKind;
}

/** One file of the inbox, and what came out of it. */
export interface SummarySource {
  readonly account: FileAccount;
  readonly returns: number;
  /** Codes of the units whose returns it holds, of any period. */
  readonly units: readonly string[];
  /** Cells that hold a value. */
  readonly cells: number;
}

/** What happened to the units of the whole register since an earlier day. */
export interface SummaryRegisterChanges {
  /** The tree of that day. */
  readonly since: UnitTree;
  readonly changes: readonly RegisterChange[];
}

/** Everything a summary workbook shows: plain data, and functions that compute from plain data. */
export interface SummaryContents {
  /** Name of the collection. */
  readonly collection: string;
  readonly period: Period;
  /** Code of the unit that the workbook is for: the district, or one park or street with all below it. */
  readonly scope: string;
  readonly tree: UnitTree;
  readonly language: Language;
  readonly policy: SummaryPolicy;
  /** ISO date printed as the state of the data; absent: nothing is printed. */
  readonly asOf?: string;
  /** By form, the unit that its 汇总 sheet shows when it is opened; default: the scope. */
  readonly shown?: ReadonlyMap<string, string>;
  /** In the order of the catalogue. */
  readonly forms: readonly SummaryForm[];
  /** Every return received or owed, of all units and forms of the period. */
  readonly statuses: readonly ReturnAccount[];
  /** Every return owed in the period, once. */
  readonly owed: readonly SummaryOwed[];
  readonly findings: readonly Finding[];
  readonly sources: readonly SummarySource[];
  /** Since the end of the period before, and since the end of last year; undefined where the register does not reach back. */
  readonly registerChanges: Readonly<Record<'period' | 'year', SummaryRegisterChanges | undefined>>;
}

/** Takes the bytes of a finished workbook, in order. */
export type SummarySink = (chunk: Uint8Array) => void;
