import type { Catalogue } from '../forms/catalogue.ts';
import type { ReadingCaps, WorkbookReader } from '../grid/workbook-reading.ts';
import type { Cell } from '../model/form.ts';
import type { Period } from '../model/period.ts';
import type { Quantity } from '../model/quantity.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import type { UnitRegister, UnitTree } from '../units/unit-tree.ts';

/** Which return: at most one of each counts. */
export interface ReturnKey {
  readonly unit: string;
  readonly form: string;
  readonly period: Period;
  readonly kind: ReturnKind;
}

/** What taking in needs to know of the collection. The same for every file of a run. */
export interface IntakeContext {
  readonly catalogue: Catalogue;
  readonly register: UnitRegister;
  /** The tree on the last day of a period; may throw `Trouble` where there is none. Kept by the caller: it is asked once per sheet. */
  treeOn(period: Period): UnitTree;
  /** Default: `readTableFile` of the grid. */
  readonly reader?: WorkbookReader;
  readonly caps?: ReadingCaps;
  /**
   * The value of a prefilled cell where its source is known; a text for texts. Counts of the tree are known without it.
   * Where it is undefined, what stands in the file is taken.
   */
  knownValue?(key: ReturnKey, cell: Cell): Quantity | string | undefined;
}
