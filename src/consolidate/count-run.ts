import type { NodeComparison } from '../checks/compare-node.ts';
import { nodeRule } from '../checks/node-rule.ts';
import type { OutcomeCounts } from '../checks/outcomes/outcome-counts.ts';
import { outcomePacker } from '../checks/outcomes/outcome-counts.ts';
import type { RuleTally } from '../checks/rule-tally.ts';
import type { JudgedReturn } from './judge-return.ts';
import type { JudgedTotals } from './judge-totals.ts';

/** The outcomes of a run as counts: of every return, every total and every declared figure compared. */
export function countRun(returns: readonly JudgedReturn[], totals: readonly JudgedTotals[]): readonly OutcomeCounts[] {
  const pack = outcomePacker();
  const counted: OutcomeCounts[] = [];
  for (const { ret, tally } of returns) {
    if (tally.length > 0) counted.push(pack(ret, tally));
  }
  for (const { form, byUnit, nodes } of totals) {
    for (const [unit, tally] of byUnit) {
      if (tally.length > 0) counted.push(pack({ unit, form, kind: 'total' }, tally));
    }
    for (const [unit, comparison] of nodes) {
      counted.push(pack({ unit, form, kind: 'declared' }, [nodeTally(comparison)]));
    }
  }
  return counted;
}

function nodeTally({ passed, differences, undecided, notApplicable }: NodeComparison): RuleTally {
  const [failed, open] = [differences.size, undecided.length];
  const places = passed + failed + open + notApplicable;
  return { rule: nodeRule, places, passed, failed, undecided: open, excused: 0, notApplicable };
}
