import { compare, subtract, zero } from '../../model/quantity.ts';
import { exactText } from './exact-text.ts';
import { groupPoints } from './group-points.ts';
import type { HierarchicalRelation, HierarchicalRule } from './hierarchical-rule.ts';
import type { HierarchyOptions } from './hierarchy-options.ts';
import type { HierarchyPoint } from './hierarchy-point.ts';
import { rightSide, settledValue, yieldsResult } from './hierarchy-value.ts';
import { itemReader } from './item-reader.ts';
import type { ReadRule } from './read-ruleset.ts';
import { readRuleset } from './read-ruleset.ts';

/** One result data point, under VTL's names. */
export interface HierarchyResult {
  /** The code item on the left side of the rule. */
  readonly item: string;
  readonly identifiers: Readonly<Record<string, string>>;
  readonly ruleid: string;
  /** Whether the relation is fulfilled; null where one of its figures is. Not with output `invalid`: there it is false. */
  readonly bool_var?: boolean | null;
  /** Left − right as exact decimal text; null where it is not known. */
  readonly imbalance: string | null;
  /** The figure of the left side as exact decimal text. Not with output `all`. */
  readonly measure?: string | null;
  readonly errorcode: string | null;
  readonly errorlevel: string | number | null;
}

/**
 * Checks figures against a hierarchical ruleset, as VTL 2.1's operator `check_hierarchy` does: for every group of data
 * points that share their other identifiers, and every rule, whether the left code item stands to the right side as the
 * rule says. All arithmetic is exact.
 *
 * @param points the operand. A code item that is in no point is missing; one whose measure is null exists
 * @param rules the ruleset; each relation is one of `= > < >= <=`, with signed items on the right
 * @param options `mode` (what missing is, and when there is a result; default `non_null`), `input` (`dataset`, or
 *   `dataset_priority`: what is missing or null is taken from a rule with `=` that computes it), `output` (`invalid`,
 *   the default: only what is false; `all`: with `bool_var`; `all_measures`: with `bool_var` and the left figure)
 * @returns results by group, then by rule, in the order given. `errorcode` and `errorlevel` are those of the rule,
 *   whatever came out, as in 2.1 (from 2.2 on VTL leaves them null unless the result is false)
 * @throws Trouble where a measure is no number, a point is given twice, or a rule cannot be read or has the id of another
 * @see VTL 2.1 Reference Manual, "Check hierarchy" and "define hierarchical ruleset". Conditions (`when … then`, `[ ]`)
 *   are left to the caller, who passes the points and rules they select
 * @example
 * checkHierarchy(
 *   [{ item: 'B', measure: '11' }, { item: 'M', measure: '2' }, { item: 'N', measure: '5' }],
 *   [{ ruleid: 'R020', rule: 'B = M + N + O', errorlevel: 5 }],
 *   { mode: 'partial_zero', output: 'all' },
 * ); // [{ item: 'B', identifiers: {}, ruleid: 'R020', bool_var: false, imbalance: '4', errorcode: null, errorlevel: 5 }]
 */
export function checkHierarchy(
  points: readonly HierarchyPoint[],
  rules: readonly HierarchicalRule[],
  options: HierarchyOptions = {},
): readonly HierarchyResult[] {
  const { mode = 'non_null', input = 'dataset', output = 'invalid' } = options;
  const ruleset = readRuleset(rules);
  return groupPoints(points).flatMap((group) => {
    const read = itemReader(group, ruleset, mode, input);
    return ruleset.flatMap((rule): readonly HierarchyResult[] => {
      const figureOf = (item: string) => read(item, rule);
      const items = [rule.left, ...rule.right.map(({ item }) => item)];
      if (!yieldsResult(items.map(figureOf), mode)) return [];
      const left = settledValue(figureOf(rule.left), mode);
      const right = rightSide(rule.right, figureOf, mode);
      const imbalance = left === null || right === null ? null : subtract(left, right);
      const bool = imbalance === null ? null : holds(rule.relation, compare(imbalance, zero));
      if (output === 'invalid' && bool !== false) return [];
      return [
        {
          item: rule.left,
          identifiers: group.identifiers,
          ruleid: rule.ruleid,
          ...(output === 'invalid' ? {} : { bool_var: bool }),
          imbalance: imbalance === null ? null : exactText(imbalance),
          ...(output === 'all' ? {} : { measure: left === null ? null : exactText(left) }),
          ...errorOf(rule),
        },
      ];
    });
  });
}

function errorOf({ errorcode, errorlevel }: ReadRule): Pick<HierarchyResult, 'errorcode' | 'errorlevel'> {
  return { errorcode, errorlevel };
}

/** @param sign that of left − right */
function holds(relation: HierarchicalRelation, sign: -1 | 0 | 1): boolean {
  switch (relation) {
    case '=':
      return sign === 0;
    case '>':
      return sign > 0;
    case '<':
      return sign < 0;
    case '>=':
      return sign >= 0;
    case '<=':
      return sign <= 0;
  }
}
