import type { Finding } from '../../model/finding.ts';
import type { RegisterChange } from '../../units/register-change.ts';
import type { ScopeUnit } from './scope-units.ts';
import { scopeUnits } from './scope-units.ts';
import type { SummaryContents, SummaryRegisterChanges, SummarySource } from './summary-contents.ts';

/**
 * The findings that belong in the workbook: those of the units of the scope; findings of no unit stand in the
 * workbook of the whole tree only.
 */
export function scopeFindings(contents: SummaryContents, scope: readonly ScopeUnit[]): readonly Finding[] {
  if (isWhole(contents)) return contents.findings;
  const codes = new Set(scope.map(({ unit }) => unit.code));
  return contents.findings.filter(({ unit }) => unit !== undefined && codes.has(unit));
}

/**
 * The files that returns of the scope's units, and of those they grew out of, came in; those of earlier periods too: growth and
 * openings read them. In the workbook of the whole tree every file of the inbox.
 */
export function scopeSources(contents: SummaryContents, scope: readonly ScopeUnit[]): readonly SummarySource[] {
  if (isWhole(contents)) return contents.sources;
  const { period, year } = contents.registerChanges;
  const earlier = [period, year].flatMap((found) => (found ? scopeUnits(found.since, contents.scope) : []));
  const codes = new Set([...scope, ...earlier].map(({ unit }) => unit.code));
  return contents.sources.filter(({ units }) => units.some((unit) => codes.has(unit)));
}

/** What happened to units that belong to the scope on either day; in the workbook of the whole tree to any unit. */
export function scopeRegisterChanges(
  contents: SummaryContents,
  { since, changes }: SummaryRegisterChanges,
  scope: readonly ScopeUnit[],
): readonly RegisterChange[] {
  if (isWhole(contents)) return changes;
  const codes = new Set([...scope, ...scopeUnits(since, contents.scope)].map(({ unit }) => unit.code));
  return changes.filter(({ unit }) => codes.has(unit.code));
}

function isWhole(contents: SummaryContents): boolean {
  return contents.scope === contents.tree.root.code;
}
