import type { Finding } from '../model/finding.ts';
import type { UnitTree } from '../units/unit-tree.ts';

/** Adds the name of the unit where a finding holds only its code, since checks of a return know no tree. */
export function nameUnits(findings: readonly Finding[], tree: Pick<UnitTree, 'get'>): Finding[] {
  return findings.map((finding) => {
    if (finding.unit === undefined || finding.unitName !== undefined) return finding;
    const unit = tree.get(finding.unit);
    return unit ? { ...finding, unitName: unit.name } : finding;
  });
}
