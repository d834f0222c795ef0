import type { Finding } from '../model/finding.ts';
import type { Label } from '../model/label.ts';
import type { Period } from '../model/period.ts';
import { comparePeriods, formatPeriod } from '../model/period.ts';
import type { Return } from '../model/return.ts';
import type { ReturnKey } from './intake-context.ts';
import { returnId } from './return-id.ts';
import { sameObservations } from './same-values.ts';
import { findingAt, keyPlace } from './sheet-finding.ts';

/** A `choose:` entry: which file counts for a return. */
export interface SubmissionChoice extends ReturnKey {
  /** Of the file, hexadecimal; the first twelve digits are enough. */
  readonly sha256: string;
}

/** What became of one return among the submissions of its unit: at most one of them is the `winner`. */
export type Standing = 'winner' | 'superseded' | 'duplicate' | 'conflicting';

export interface SettledReturn {
  readonly return: Return;
  readonly standing: Standing;
}

export interface Settlement {
  /** Every return given, in the order given. */
  readonly returns: readonly SettledReturn[];
  readonly findings: readonly Finding[];
  /** Paths of files all of whose returns are duplicates. */
  readonly duplicateFiles: ReadonlySet<string>;
}

/**
 * Decides which submission of each return counts: the higher submission number; of equal ones with identical figures
 * one; of equal ones with different figures none, until a choice names a SHA-256. File times and the order of files
 * play no part.
 *
 * @param asked the period of the run: a conflict in an earlier one may come of a period left unchanged on the face
 */
export function settleSubmissions(
  returns: readonly Return[],
  choices: readonly SubmissionChoice[] = [],
  asked?: Period,
): Settlement {
  const groups = new Map<string, Return[]>();
  for (const ret of returns) {
    const group = groups.get(returnId(ret));
    if (group) group.push(ret);
    else groups.set(returnId(ret), [ret]);
  }
  const chosen = new Map(choices.map((choice) => [returnId(choice), choice]));
  const standings = new Map<Return, Standing>();
  const findings: Finding[] = [];
  for (const [id, group] of groups) {
    const outcome = settleGroup(group, chosen.get(id));
    for (const [ret, standing] of outcome.standings) standings.set(ret, standing);
    const [first] = group;
    const stale = first && asked && isStale(first, asked) && !groups.has(returnId({ ...first, period: asked }));
    for (const finding of outcome.findings) findings.push(stale ? withStalePeriod(finding, asked) : finding);
  }
  for (const [id, choice] of chosen) if (!groups.has(id)) findings.push(unmatched(choice));
  return {
    returns: returns.map((ret) => ({ return: ret, standing: standings.get(ret) ?? 'winner' })),
    findings,
    duplicateFiles: filesOfDuplicates(returns, standings),
  };
}

interface GroupOutcome {
  readonly standings: ReadonlyMap<Return, Standing>;
  readonly findings: readonly Finding[];
}

function settleGroup(group: readonly Return[], choice: SubmissionChoice | undefined): GroupOutcome {
  const ordered = group.toSorted(
    (a, b) => b.submission - a.submission || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0),
  );
  const highest = ordered[0]?.submission ?? 1;
  const chosen = choice && ordered.find((ret) => isChosen(ret, choice));
  // A choice settles a conflict; it does not hold up a later submission.
  if (chosen?.submission === highest) return chosenOutcome(ordered, chosen);
  const missed = choice ? [chosen ? outdated(chosen, highest) : unmatched(choice)] : [];
  const latest = ordered.filter((ret) => ret.submission === highest);
  const older = ordered.filter((ret) => ret.submission !== highest);
  const [winner] = latest;
  if (!winner) return { standings: new Map(), findings: missed };
  const standings = new Map<Return, Standing>(older.map((ret) => [ret, 'superseded']));
  const findings = [...missed, ...older.map((ret) => superseded(ret, winner))];
  if (latest.every((ret) => sameObservations(ret, winner))) {
    for (const ret of latest) standings.set(ret, ret === winner ? 'winner' : 'duplicate');
    const copies = latest.filter((ret) => ret !== winner);
    return { standings, findings: [...findings, ...copies.map((ret) => duplicate(ret, winner))] };
  }
  for (const ret of latest) standings.set(ret, 'conflicting');
  return { standings, findings: [...findings, ...latest.map((ret) => conflict(ret, latest))] };
}

function isChosen(ret: Return, { sha256 }: SubmissionChoice): boolean {
  const wanted = sha256.trim().toLowerCase();
  return wanted.length >= 12 && ret.sha256.startsWith(wanted);
}

function chosenOutcome(ordered: readonly Return[], winner: Return): GroupOutcome {
  const standings = new Map<Return, Standing>();
  const findings: Finding[] = [];
  for (const ret of ordered) {
    const isSame = ret !== winner && ret.submission === winner.submission && sameObservations(ret, winner);
    standings.set(ret, ret === winner ? 'winner' : isSame ? 'duplicate' : 'superseded');
    if (ret === winner) continue;
    findings.push(
      isSame ? duplicate(ret, winner) : findingAt(placeOf(ret), 'return-not-chosen', { other: winner.file }),
    );
  }
  return { standings, findings };
}

function superseded(ret: Return, winner: Return): Finding {
  const parameters = { actual: ret.submission, expected: winner.submission, other: winner.file };
  return findingAt(placeOf(ret), 'return-superseded', parameters);
}

function duplicate(ret: Return, winner: Return): Finding {
  return findingAt(placeOf(ret), 'return-duplicate', { other: winner.file });
}

function conflict(ret: Return, among: readonly Return[]): Finding {
  const files = [...new Set(among.map((other) => other.file))];
  return findingAt(placeOf(ret), 'return-conflict', {
    submission: ret.submission,
    count: among.length,
    files: { zh: files.join('、'), en: files.join(', ') },
    choose: chooseLine(ret),
  });
}

/** Whether a conflict among returns of this period could be meant for the one asked. */
function isStale({ period }: Return, asked: Period): boolean {
  return period.frequency === asked.frequency && comparePeriods(period, asked) < 0;
}

/**
 * A conflict in an earlier period while the return of the period asked is missing. It keeps no period of its own, so
 * that it is shown in both.
 */
function withStalePeriod(finding: Finding, asked: Period): Finding {
  if (finding.code !== 'return-conflict') return finding;
  const { period = '', ...everywhere } = finding;
  const [form, wanted] = [finding.form ?? '', formatPeriod(asked)];
  const hint: Label = {
    zh: `两份的报告期都是 ${period}，而 ${wanted} 的 ${form} 没有收到：也许是沿用旧表时没有改“报告期：”。`,
    en: ` All are for ${period}, and ${form} for ${wanted} is missing: perhaps an old file was used again and "Period:" was not changed.`,
  };
  return { ...everywhere, parameters: { ...finding.parameters, hint } };
}

/** The entry to paste under `choose:` in huizong.yaml so that this file counts. */
export function chooseLine(ret: Return): string {
  const { unit, form, kind, sha256 } = ret;
  return `- { unit: '${unit}', form: ${form}, period: '${formatPeriod(ret.period)}', kind: ${kind}, sha256: '${sha256}' }`;
}

function unmatched(choice: SubmissionChoice): Finding {
  const { unit, form, period, kind, sha256 } = choice;
  return findingAt({ unit, form, period: formatPeriod(period), kind }, 'choice-unmatched', { sha256 });
}

function outdated(ret: Return, highest: number): Finding {
  return findingAt(placeOf(ret), 'choice-outdated', { submission: ret.submission, highest });
}

function placeOf(ret: Return) {
  return keyPlace(ret, ret.file, ret.sheet);
}

function filesOfDuplicates(returns: readonly Return[], standings: ReadonlyMap<Return, Standing>): ReadonlySet<string> {
  const files = new Set(returns.map((ret) => ret.file));
  for (const ret of returns) if (standings.get(ret) !== 'duplicate') files.delete(ret.file);
  return files;
}
