import type { Period } from '../model/period.ts';
import type { CellValues } from '../model/return.ts';

/** What comparing the lists of a district may know. */
export interface ListSurroundings {
  /** `code name` of a unit. */
  titleOf(unit: string): string;
  /** The accepted list of this unit (or of its predecessors) in the period before. */
  previousOf(unit: string): { readonly period: Period; readonly values: CellValues } | undefined;
}
