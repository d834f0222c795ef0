import type { BlankPolicy, Tolerance } from '../../model/form.ts';
import type { Namespace } from '../names.ts';
import type { ReportProblem } from '../syntax/convert-tree.ts';

/** The element at which bare names stand: a rule gives its free axis, a formula both. */
export interface Placement {
  readonly item: number | undefined;
  readonly column: number | undefined;
}

/** What resolving a bound tree at one place depends on. */
export interface PlaceContext {
  readonly namespace: Namespace;
  readonly placement: Placement;
  readonly at: 'return' | 'total';
  readonly tolerance: Tolerance;
  /** Of the left and right side of each outermost comparison; undefined within a side. */
  readonly blanks: { readonly left: BlankPolicy; readonly right: BlankPolicy } | undefined;
  readonly report: ReportProblem;
}
