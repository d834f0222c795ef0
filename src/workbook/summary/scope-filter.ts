import type { Finding } from '../../model/finding.ts';
import type { ScopeUnit } from './scope-units.ts';
import type { SummaryContents, SummarySource } from './summary-contents.ts';

/**
 * The findings that belong in the workbook: those of the units of the scope; findings of no unit stand in the
 * workbook of the whole tree only.
 */
export function scopeFindings(contents: SummaryContents, scope: readonly ScopeUnit[]): readonly Finding[] {
  if (isWhole(contents)) return contents.findings;
  const codes = new Set(scope.map(({ unit }) => unit.code));
  return contents.findings.filter(({ unit }) => unit !== undefined && codes.has(unit));
}

/** The files that returns of the scope's units came in; in the workbook of the whole tree every file of the inbox. */
export function scopeSources(contents: SummaryContents, scope: readonly ScopeUnit[]): readonly SummarySource[] {
  if (isWhole(contents)) return contents.sources;
  const codes = new Set(scope.map(({ unit }) => unit.code));
  const files = new Set(contents.statuses.filter(({ unit }) => codes.has(unit)).map(({ file }) => file));
  return contents.sources.filter(({ account }) => files.has(account.path));
}

function isWhole(contents: SummaryContents): boolean {
  return contents.scope === contents.tree.root.code;
}
