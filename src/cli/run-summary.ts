import { undecidedPlaces } from '../checks/outcomes/outcome-counts.ts';
import type { Consolidation } from '../consolidate/consolidation.ts';
import type { OwedStanding } from '../consolidate/owed-standings.ts';
import { owedStandings } from '../consolidate/owed-standings.ts';
import type { Finding } from '../model/finding.ts';
import type { Severity } from '../model/form.ts';
import type { ReturnAccount, ReturnStatus } from '../model/return.ts';
import type { ExitCode } from './command-result.ts';

/** The counts of a run, as `summary` of the JSON document. */
export interface RunSummary {
  readonly files: Readonly<Record<string, number>>;
  /** Owed returns by how they stand, each counted once: they add up to `due`. */
  readonly returns: Readonly<Record<string, number>>;
  /** Beside them: submissions replaced, sent twice or contradicting each other, not asked for, or of other periods. */
  readonly beside: Readonly<Record<string, number>>;
  readonly findings: {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    /** Rules and comparisons that could not be decided, over all places. */
    readonly undecided: number;
  };
  readonly due: number;
}

export function runSummary(consolidation: Consolidation): RunSummary {
  const { files, findings, owed, outcomes } = consolidation;
  const standings = owedStandings(consolidation);
  return {
    files: countBy(files.map(({ account }) => account.verdict)),
    returns: countBy(standings.map(({ status }) => status)),
    beside: besideOwed(consolidation, standings),
    findings: {
      ...countSeverities(findings),
      undecided: undecidedPlaces(outcomes),
    },
    due: owed.length,
  };
}

/** What came in and is no owed return of its own. */
function besideOwed({ returns }: Consolidation, standings: readonly OwedStanding[]): Readonly<Record<string, number>> {
  const counted = new Set(standings.flatMap(({ status, submissions }) => submissions.find(isOf(status)) ?? []));
  const owed = new Set(standings.flatMap(({ submissions }) => submissions));
  return countBy(
    returns
      .filter((account) => account.status !== 'missing' && !counted.has(account))
      .map((account) => (owed.has(account) || account.status === 'other-period' ? account.status : 'unasked')),
  );
}

function isOf(status: ReturnStatus): (account: ReturnAccount) => boolean {
  return (account) => account.status === status;
}

/** How many findings of each severity stand. */
export function countSeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const standing = findings.filter(stands);
  const count = (severity: Severity) => standing.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** Against what a finding says, nothing has been excused or left open. */
function stands(finding: Finding): boolean {
  return finding.outcome === undefined || finding.outcome === 'failed';
}

/**
 * 1 when an error stands; missing returns and undecided rules only count under `--strict`.
 */
export function exitCodeOf(consolidation: Consolidation, strict: boolean): ExitCode {
  const { findings, returns } = runSummary(consolidation);
  const open = findings.undecided > 0 || (returns.missing ?? 0) > 0;
  return findings.error > 0 || (strict && open) ? 1 : 0;
}

function countBy(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
