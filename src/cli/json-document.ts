import { describeFinding } from '../model/describe-finding.ts';
import { describeProblem } from '../model/describe-problem.ts';
import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/label.ts';
import { formatPeriod } from '../model/period.ts';
import type { ReturnAccount } from '../model/return.ts';
import type { Problem } from '../model/trouble.ts';
import type { CommandResult } from './command-result.ts';

/** The one document that `--json` prints. */
export interface JsonDocument {
  readonly command: string;
  readonly version: string;
  readonly collection: string | null;
  readonly period: string | null;
  readonly ok: boolean;
  readonly summary: Readonly<Record<string, unknown>>;
  readonly files: readonly unknown[];
  readonly returns: readonly unknown[];
  readonly findings: readonly unknown[];
}

export function resultDocument(command: string, version: string, result: CommandResult): JsonDocument {
  return {
    command,
    version,
    collection: result.collection ?? null,
    period: result.period ?? null,
    ok: result.exitCode === 0,
    summary: result.summary ?? {},
    files: result.files ?? [],
    returns: (result.returns ?? []).map(returnEntry),
    findings: (result.findings ?? []).map((finding) => findingEntry(finding, result.language)),
  };
}

/** The same document where nothing could be done: the problems stand where findings would. */
export function problemDocument(
  command: string,
  version: string,
  problems: readonly Problem[],
  language: Language,
): JsonDocument {
  return {
    command,
    version,
    collection: null,
    period: null,
    ok: false,
    summary: { problems: problems.length },
    files: [],
    returns: [],
    findings: problems.map((problem) => problemEntry(problem, language)),
  };
}

function returnEntry(account: ReturnAccount): unknown {
  return { ...account, period: formatPeriod(account.period) };
}

function findingEntry(finding: Finding, language: Language): unknown {
  const { parameters: _parameters, advice: _advice, ...rest } = finding;
  const { message, advice } = describeFinding(finding, language);
  return { ...rest, message, advice, suggestions: finding.suggestions ?? [] };
}

function problemEntry(problem: Problem, language: Language): unknown {
  const { message, advice } = describeProblem(problem, language);
  const { place } = problem;
  return {
    code: problem.code,
    severity: 'error',
    ...(place ? { file: place.file } : {}),
    ...(place && 'line' in place ? { position: { line: place.line, column: place.column } } : {}),
    message,
    ...(advice === '' ? {} : { advice }),
  };
}
