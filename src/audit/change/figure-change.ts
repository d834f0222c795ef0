import type { Quantity } from '../../model/quantity.ts';
import type { TracedFigure, TracePlace } from '../trace/trace-node.ts';

/** What is known of a unit that explains why it moves a total. */
export const changeMarks = ['new', 'closed', 'missing-then', 'missing-now', 'sent-back-then', 'sent-back-now'] as const;
export type ChangeMark = (typeof changeMarks)[number];

/** In which way a unit takes part: with its own return, or with what it filed for its whole subtree. */
export type Contributor = 'own' | 'adjustment' | 'confirmed' | 'other';

/** What one unit brings into the change of a figure. */
export interface ChangeContribution {
  readonly unit: string;
  readonly unitName: string;
  readonly by: Contributor;
  /** What it brought in then and now; of a ratio its part of the numerator. */
  readonly before: Quantity;
  readonly after: Quantity;
  /** Of a ratio: its part of the denominator. */
  readonly weightBefore?: Quantity;
  readonly weightAfter?: Quantity;
  /** By how much it moves the figure. */
  readonly difference: Quantity;
  /** Of the change of the figure; undefined where that is 0. */
  readonly share?: Quantity;
  readonly marks: readonly ChangeMark[];
}

/** Which units made a figure move between two periods. */
export interface FigureChange {
  /** As of now. */
  readonly place: TracePlace;
  /** `2019-Q4`. */
  readonly against: string;
  readonly before: TracedFigure;
  readonly after: TracedFigure;
  /** after − before, and the sum of all contributions; undefined where one of them is no number. */
  readonly change?: Quantity;
  /**
   * sum: each unit's difference. ratio: scale × (change of its numerator − old quotient × change of its denominator) ÷
   * new denominator.
   */
  readonly method: 'sum' | 'ratio';
  /** Of a ratio: by what its quotient is multiplied, 100 where it is a percentage. */
  readonly scale?: Quantity;
  /** The largest first; those that move nothing are left away. */
  readonly contributions: readonly ChangeContribution[];
}
