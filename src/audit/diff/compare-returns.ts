import type { Finding } from '../../model/finding.ts';
import { formatPeriod } from '../../model/period.ts';
import type { AuditedRun } from '../audited-run.ts';
import { makeTracer } from '../trace/make-tracer.ts';
import type { Subject } from '../trace/subject.ts';
import { subjectId } from '../trace/subject.ts';
import { tracePlace } from '../trace/trace-place.ts';
import type { FiledScene, Tracer } from '../trace/tracer.ts';
import type { IdentifiedFinding } from './compare-findings.ts';
import { compareFindings } from './compare-findings.ts';
import { compareScenes } from './compare-scenes.ts';
import type { Difference, DifferencePlace } from './difference.ts';

/** A file in a run in which it counts as the submission of whatever it holds. */
export interface SubmittedFile {
  readonly run: AuditedRun;
  /** Its path in that run. */
  readonly file: string;
}

/**
 * What changed from one file of returns to another, return by return: cells, rows of lists, whole returns, and the
 * findings that it fixed, left and brought. Calculated cells are compared by what they come to, unrounded.
 *
 * A finding is the same in both files where code, rule, unit, form, kind, item, column and key of the row are.
 *
 * @param before a run in which the first file counts
 * @param after a run in which the second file counts
 */
export function compareReturns(before: SubmittedFile, after: SubmittedFile): Difference {
  const [old, now] = [openFile(before), openFile(after)];
  const pairs = [...now.scenes].flatMap(([id, scene]) => {
    const earlier = old.scenes.get(id);
    return earlier ? [compareScenes({ tracer: old.tracer, scene: earlier }, { tracer: now.tracer, scene })] : [];
  });
  const onlyIn = (one: OpenedFile, other: OpenedFile): readonly DifferencePlace[] =>
    [...one.scenes].flatMap(([id, scene]) => (other.scenes.has(id) ? [] : [returnPlace(one.tracer, scene)]));
  return {
    of: 'returns',
    compared: pairs.reduce((sum, { compared }) => sum + compared, 0),
    changed: pairs.flatMap(({ changed }) => changed),
    added: [...onlyIn(now, old), ...pairs.flatMap(({ added }) => added)],
    removed: [...onlyIn(old, now), ...pairs.flatMap(({ removed }) => removed)],
    findings: compareFindings(findingsOf(before), findingsOf(after)),
  };
}

interface OpenedFile {
  readonly tracer: Tracer;
  readonly scenes: ReadonlyMap<string, FiledScene>;
}

function openFile({ run, file }: SubmittedFile): OpenedFile {
  const tracer = makeTracer(run);
  const scenes = new Map<string, FiledScene>();
  for (const account of run.returns) {
    if (account.file !== file) continue;
    const { unit, form, period, kind } = account;
    const subject: Subject = { unit, form, period, kind };
    const scene = tracer.filed(subject);
    if (scene?.ret.file === file) scenes.set(subjectId(subject), scene);
  }
  return { tracer, scenes };
}

function returnPlace(tracer: Tracer, { subject }: FiledScene): DifferencePlace {
  const { kind, ...place } = tracePlace(tracer.run, subject);
  return { ...place, part: kind };
}

function findingsOf({ run, file }: SubmittedFile): readonly IdentifiedFinding[] {
  return [...run.findings, ...run.otherFindings]
    .filter((finding) => finding.file === file)
    .map((finding) => ({ identity: identityOf(finding, run), finding: listed(finding) }));
}

function identityOf(finding: Finding, run: AuditedRun): string {
  const { code, rule, unit, form, kind, item, column, rowKey, period = formatPeriod(run.period) } = finding;
  return [code, rule, unit, form, kind, item, column, rowKey, period].map((part) => part ?? '').join('\u0000');
}

function listed(finding: Finding): IdentifiedFinding['finding'] {
  const { severity, code, rule, unit, form, sheet, cell } = finding;
  const place = [sheet, cell].filter((part) => part !== undefined && part !== '').join('!');
  return {
    severity,
    code,
    ...(rule === undefined ? {} : { rule }),
    ...(unit === undefined ? {} : { unit }),
    ...(form === undefined ? {} : { form }),
    ...(place === '' ? {} : { cell: place }),
    told: finding,
  };
}
