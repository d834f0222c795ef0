import type { Consolidation } from '../consolidate/consolidation.ts';
import type { Finding } from '../model/finding.ts';

/** One line for each missing return would drown everything else: `status` lists them, and the counts name them. */
const summarised: ReadonlySet<Finding['code']> = new Set(['return-missing', 'coverage-partial']);

/** The findings that a person reads one by one. */
export function listedFindings({ findings }: Consolidation): readonly Finding[] {
  return findings.filter((finding) => !summarised.has(finding.code));
}
