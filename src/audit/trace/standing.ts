import { isBlocking } from '../../checks/acceptance.ts';
import type { ReturnKey } from '../../intake/intake-context.ts';
import { returnId } from '../../intake/return-id.ts';
import type { Finding } from '../../model/finding.ts';
import { formatPeriod } from '../../model/period.ts';
import { owedReturns } from '../../units/owed-returns.ts';
import type { AuditedRun } from '../audited-run.ts';
import type { Subject } from './subject.ts';

/** How a return stands that was received or owed. */
export interface Standing {
  readonly status: 'accepted' | 'sent-back' | 'conflicting' | 'missing';
  /** Why it was sent back. */
  readonly findings: readonly Finding[];
}

/** Looks standings up; who owes what is asked once per form and period. */
export function standingsOf(run: AuditedRun): (subject: Subject) => Standing | undefined {
  const conflicting = new Set(run.returns.filter(({ status }) => status === 'conflicting').map(returnId));
  const owing = new Map<string, ReadonlySet<string>>();
  const isDue = (key: ReturnKey): boolean => {
    const id = `${key.form} ${formatPeriod(key.period)}`;
    const due = owing.get(id) ?? dueIn(run, key);
    owing.set(id, due);
    return due.has(returnId(key));
  };
  return ({ unit, form, period, kind }) => {
    if (kind === 'total') return undefined;
    const key = { unit, form, period, kind };
    if (run.records.accepted(key)) return { status: 'accepted', findings: [] };
    if (conflicting.has(returnId(key))) return { status: 'conflicting', findings: [] };
    if (run.records.hasArrived(key)) return { status: 'sent-back', findings: blocking(run, key) };
    return isDue(key) ? { status: 'missing', findings: [] } : undefined;
  };
}

function dueIn({ records }: AuditedRun, { form, period }: ReturnKey): ReadonlySet<string> {
  const [tree, found] = [records.treeOn(period), records.catalogue.forms.get(form)];
  if (!tree || !found) return new Set();
  return new Set(
    owedReturns(tree, [found], period).map(({ unit, kind }) => returnId({ unit: unit.code, form, period, kind })),
  );
}

function blocking({ findings, otherFindings }: AuditedRun, key: ReturnKey): readonly Finding[] {
  const period = formatPeriod(key.period);
  return [...findings, ...otherFindings].filter(
    (finding) =>
      finding.unit === key.unit &&
      finding.form === key.form &&
      finding.kind === key.kind &&
      (finding.period ?? period) === period &&
      isBlocking(finding),
  );
}
