import type { Finding } from '../model/finding.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import type { FindingStage } from '../model/finding-type.ts';

/** Errors of these stages send a return back; node, level and history findings never change acceptance (design.md). */
export const blockingStages: readonly FindingStage[] = ['structure', 'value', 'within', 'across', 'decision'];

/** Whether a finding, as it stands, keeps its return from counting. */
export function isBlocking(finding: Finding): boolean {
  if (finding.severity !== 'error' || !blockingStages.includes(findingCatalogue[finding.code].stage)) return false;
  return finding.outcome === undefined || finding.outcome === 'failed';
}

/** A return counts when no unexcused error of a blocking stage stands against it. */
export function isAccepted(findings: readonly Finding[]): boolean {
  return !findings.some(isBlocking);
}
