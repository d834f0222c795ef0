import type { Unit } from '../model/unit.ts';

/** What can happen to a unit between two days, in the order in which it is counted. */
export const registerChangeKinds = [
  'founded',
  'closed',
  'merged',
  'split',
  'succeeded',
  'renamed',
  'moved',
  'reclassified',
] as const;
export type RegisterChangeKind = (typeof registerChangeKinds)[number];

interface Change {
  /** As it is on the later day; a unit that has ended as it last was. */
  readonly unit: Unit;
  /** First day on which it was so, ISO date: for a unit that has ended, the day after its last. */
  readonly day: string;
}

/** One change of one unit (名录变动). Lists of units are in tree order. */
export type RegisterChange =
  /** In the later tree only; `predecessors` of the earlier tree turned into it, none where it is new ground. */
  | (Change & { readonly kind: 'founded'; readonly predecessors: readonly Unit[] })
  /** Gone without successors: demolished or dissolved. */
  | (Change & { readonly kind: 'closed' })
  /**
   * Gone, and units of the later tree took over: `merged` into one that stood already or that has several
   * predecessors, `split` into several, else `succeeded` by one in its place.
   */
  | (Change & { readonly kind: 'merged' | 'split' | 'succeeded'; readonly heirs: readonly Unit[] })
  | (Change & { readonly kind: 'renamed'; readonly from: string; readonly to: string })
  /** Other unit above; undefined for a district, which has none. */
  | (Change & { readonly kind: 'moved'; readonly from: Unit | undefined; readonly to: Unit | undefined })
  /** Other level, or a village become an urban community, under the same code. */
  | (Change & { readonly kind: 'reclassified'; readonly from: Unit; readonly to: Unit });
