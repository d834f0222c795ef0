/** How the left code item of a hierarchical rule stands to the right side (VTL 2.1, "define hierarchical ruleset"). */
export const hierarchicalRelations = ['=', '>', '<', '>=', '<='] as const;
export type HierarchicalRelation = (typeof hierarchicalRelations)[number];

/** A code item of the right side with its sign. */
export interface SignedItem {
  readonly item: string;
  readonly sign: '+' | '-';
}

/** A code item relation, read: `B = M + N - O`. */
export interface CodeItemRelation {
  readonly left: string;
  readonly relation: HierarchicalRelation;
  readonly right: readonly SignedItem[];
}

/** One rule of a hierarchical ruleset, under VTL's names. */
export interface HierarchicalRule {
  /** Unique in the ruleset; by default the number of the rule in it, from 1. */
  readonly ruleid?: string;
  /** `B = M + N - O`, or the same in parts. Code items may be written in any letters, without spaces in them. */
  readonly rule: string | CodeItemRelation;
  readonly errorcode?: string;
  readonly errorlevel?: string | number;
}
