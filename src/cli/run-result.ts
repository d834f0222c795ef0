import type { Consolidation } from '../consolidate/consolidation.ts';
import { formatPeriod } from '../model/period.ts';
import type { CommandResult } from './command-result.ts';
import type { OpenedCollection } from './open-asked.ts';
import { runSummary } from './run-summary.ts';

/** The part of a result that every command over a run shares. */
export function runResult(
  { collection, language }: OpenedCollection,
  consolidation: Consolidation,
): Pick<CommandResult, 'language' | 'collection' | 'period' | 'files' | 'returns' | 'findings'> & {
  readonly summary: Readonly<Record<string, unknown>>;
} {
  return {
    language,
    collection: collection.folder,
    period: formatPeriod(consolidation.period),
    summary: { ...runSummary(consolidation) },
    files: consolidation.files.map(({ account }) => account),
    returns: consolidation.returns,
    findings: consolidation.findings,
  };
}
