import type { Quantity } from '../model/quantity.ts';
import type { Return } from '../model/return.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import type { UnitTotal } from '../model/totals.ts';

/** What comparing levels may know beyond the totals. */
export interface NodeSurroundings {
  /** `2020-Q1`. */
  readonly period: string;
  /** The return whose figures stand in the total, for file, sheet and cells. */
  filed?(unit: string, kind: ReturnKind): Return | undefined;
  /** The unrounded value of a cell that does not add up (ratio, mean), from the parts of own + Σ below. */
  recomputed?(total: UnitTotal, cellIndex: number): Quantity | undefined;
}
