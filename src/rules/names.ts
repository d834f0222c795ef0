import type { CellType } from '../model/form.ts';

/** An item or column as rule texts may name it. */
export interface ElementName {
  readonly id: string;
  /** Older ids that still resolve. */
  readonly renamedFrom: readonly string[];
}

/** What resolution has to know of a cell, for one kind of filer. */
export interface CellTraits {
  /** Closed (×), or not for this kind of filer. */
  readonly closed: boolean;
  readonly type: CellType;
  readonly decimals: number;
  readonly unitMeasure: string;
  /** The only entries allowed, where they are listed; absent: any. */
  readonly codes?: readonly string[];
  /** Entered by the filer (the blank policy applies), as against computed or prefilled. */
  readonly entered: boolean;
  /** Calculated by us and never rounded (origin `computed`); what is neither entered nor computed is prefilled. */
  readonly computed: boolean;
  /** Prefilled from targets, last period, last year, another form or the tree: skipped by a free axis when targets or a base. */
  readonly prefilledBase: boolean;
  /** The item's own formula computes it (skipped by a rule that is free over items). */
  readonly computedByItem: boolean;
  /** The column's own formula computes it (skipped by a rule that is free over columns). */
  readonly computedByColumn: boolean;
  /** Adds up the tree; what does not is skipped by a free axis at totals. */
  readonly additive: boolean;
}

/** One form as seen by rule texts. `items` is empty for a list form. */
export interface FormNames {
  readonly code: string;
  readonly list: boolean;
  readonly items: readonly ElementName[];
  readonly columns: readonly ElementName[];
  /** In a list form `item` is 0. */
  cell(item: number, column: number): CellTraits;
}

/** How rule texts find names: the room of rules imports no form. */
export interface Namespace {
  readonly own: FormNames;
  /** Another form by code, without regard to case. */
  other(code: string): FormNames | undefined;
  /** For the nearest correct spelling. */
  readonly formCodes: readonly string[];
}
