import type { Finding } from '../model/finding.ts';
import type { FormTotals, UnitTotal } from '../model/totals.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import type { NodeComparison } from './compare-node.ts';
import { compareNode } from './compare-node.ts';
import { compareOtherFigures } from './compare-other-figures.ts';
import { nodeFinding, nodeUndecided } from './node-findings.ts';
import { findOrigin } from './node-origin.ts';
import type { NodeSurroundings } from './node-surroundings.ts';

/** Every declared return against own + Σ below, by unit. */
export function compareNodes(totals: FormTotals, surroundings: NodeSurroundings): ReadonlyMap<string, NodeComparison> {
  const comparisons = new Map<string, NodeComparison>();
  for (const [code, total] of totals.units) {
    if (total.declared === undefined) continue;
    comparisons.set(code, compareNode(totals.form, total, total.declared, surroundings));
  }
  return comparisons;
}

/**
 * 节点检查: declared totals against own + Σ below, before adjustments, cell by cell; confirmed and reference figures
 * against the same sums.
 *
 * Compared are the entered cells: what a form computes follows from them and would only repeat the same difference,
 * and prefilled cells are nobody's claim. Sums are exact; a typed ratio is compared with the recomputed one within half
 * a unit of its last declared decimal. Below full coverage nothing is decided, unless a figure that cannot be negative
 * is already smaller than what arrived. A difference passed up unchanged is an error once, where it arose.
 *
 * @param comparisons what {@link compareNodes} gave for the same totals
 * @returns findings of stage `node`, in tree order
 */
export function checkNodes(
  totals: FormTotals,
  tree: UnitTree,
  surroundings: NodeSurroundings,
  comparisons: ReadonlyMap<string, NodeComparison> = compareNodes(totals, surroundings),
): Finding[] {
  return [...totals.units.values()].flatMap((total) => [
    ...declaredFindings(total),
    ...compareOtherFigures(totals.form, total, surroundings),
  ]);

  function declaredFindings(total: UnitTotal): Finding[] {
    const own = comparisons.get(total.unit.code);
    if (own === undefined) return [];
    const declarants = declaringBelow(total.unit.code);
    const failed = [...own.differences].map(([index, difference]) => {
      const below = declarants.flatMap((code) => {
        const passed = comparisons.get(code)?.differences.get(index);
        return passed ? [{ unit: code, difference: passed.difference }] : [];
      });
      const origin = findOrigin(difference.difference, below);
      return nodeFinding(totals.form, total, index, difference, origin, tree, surroundings);
    });
    if (own.undecided.length === 0) return failed;
    return [...failed, nodeUndecided(totals.form, total, own.undecided, surroundings)];
  }

  /** The nearest units below that declared a total: those whose differences can have been passed up. */
  function declaringBelow(code: string): readonly string[] {
    return tree
      .children(code)
      .flatMap((child) => (comparisons.has(child.code) ? [child.code] : declaringBelow(child.code)));
  }
}
