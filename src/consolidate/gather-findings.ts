import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import { formatPeriod } from '../model/period.ts';
import type { UnitTree } from '../units/unit-tree.ts';

/**
 * Findings with the names of their units, those of other periods apart: they are somebody's, but not of this run. A
 * finding without a period speaks of a file and belongs to every run that reads it.
 */
export function gatherFindings(
  period: Period,
  tree: UnitTree,
  found: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly otherFindings: readonly Finding[] } {
  const selected = formatPeriod(period);
  const findings: Finding[] = [];
  const otherFindings: Finding[] = [];
  for (const finding of found) {
    const isOther = finding.period !== undefined && finding.period !== selected;
    (isOther ? otherFindings : findings).push(withUnitName(finding, tree));
  }
  return { findings, otherFindings };
}

function withUnitName(finding: Finding, tree: UnitTree): Finding {
  if (finding.unit === undefined || finding.unitName !== undefined) return finding;
  const name = tree.get(finding.unit)?.name;
  return name === undefined ? finding : { ...finding, unitName: name };
}
