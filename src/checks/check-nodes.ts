import type { Finding } from '../model/finding.ts';
import type { FormTotals, UnitTotal } from '../model/totals.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import type { NodeDifference } from './compare-node.ts';
import { compareNode } from './compare-node.ts';
import { compareOtherFigures } from './compare-other-figures.ts';
import { nodeFinding, nodeUndecided } from './node-findings.ts';
import { findOrigin } from './node-origin.ts';
import type { NodeSurroundings } from './node-surroundings.ts';

/**
 * 节点检查: declared totals against own + Σ below, before adjustments, cell by cell; confirmed and reference figures
 * against the same sums.
 *
 * Compared are the entered cells: what a form computes follows from them and would only repeat the same difference,
 * and prefilled cells are nobody's claim. Sums are exact; a typed ratio is compared with the recomputed one within half
 * a unit of its last declared decimal. Below full coverage nothing is decided, unless a figure that cannot be negative
 * is already smaller than what arrived. A difference passed up unchanged is an error once, where it arose.
 *
 * @returns findings of stage `node`, in tree order
 */
export function checkNodes(totals: FormTotals, tree: UnitTree, surroundings: NodeSurroundings): Finding[] {
  const differences = new Map<string, ReadonlyMap<number, NodeDifference>>();
  const undecided = new Map<string, readonly number[]>();
  for (const [code, total] of totals.units) {
    if (total.declared === undefined) continue;
    const comparison = compareNode(totals.form, total, total.declared, surroundings);
    differences.set(code, comparison.differences);
    undecided.set(code, comparison.undecided);
  }
  return [...totals.units.values()].flatMap((total) => [
    ...declaredFindings(total),
    ...compareOtherFigures(totals.form, total, surroundings),
  ]);

  function declaredFindings(total: UnitTotal): Finding[] {
    const own = differences.get(total.unit.code);
    if (own === undefined) return [];
    const declarants = declaringBelow(total.unit.code);
    const failed = [...own].map(([index, difference]) => {
      const below = declarants.flatMap((code) => {
        const passed = differences.get(code)?.get(index);
        return passed ? [{ unit: code, difference: passed.difference }] : [];
      });
      const origin = findOrigin(difference.difference, below);
      return nodeFinding(totals.form, total, index, difference, origin, tree, surroundings);
    });
    const open = undecided.get(total.unit.code) ?? [];
    return open.length === 0 ? failed : [...failed, nodeUndecided(totals.form, total, open, surroundings)];
  }

  /** The nearest units below that declared a total: those whose differences can have been passed up. */
  function declaringBelow(code: string): readonly string[] {
    return tree
      .children(code)
      .flatMap((child) => (differences.has(child.code) ? [child.code] : declaringBelow(child.code)));
  }
}
