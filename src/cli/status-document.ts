import type { CollectionStatus } from '../collection/status-of.ts';
import { blockingFindings } from '../consolidate/blocking-findings.ts';
import type { Consolidation } from '../consolidate/consolidation.ts';
import type { OwedStanding } from '../consolidate/owed-standings.ts';
import type { FormStatus } from '../consolidate/status-by-form.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { toNumber } from '../model/quantity.ts';
import { unknownWeight } from './status-tables.ts';
import { reasonText } from './status-todo.ts';

/** `summary.status` of the JSON document; what is not known is left out. */
export function statusDocument(
  { consolidation, deadline, units, levels, forms }: CollectionStatus,
  language: Language,
): Readonly<Record<string, unknown>> {
  const [first] = units;
  return {
    unit: first?.unit.code,
    deadline,
    total: first?.subtree,
    units: units.map(({ unit, own, subtree, returns }) => ({
      code: unit.code,
      name: unit.name,
      level: unit.level,
      parent: unit.parent,
      own,
      subtree,
      open: returns
        .filter(({ status }) => status !== 'accepted')
        .map((standing) => openEntry(standing, consolidation, language)),
    })),
    levels: levels.map(({ level, units: owing, complete, counts }) => ({ level, units: owing, complete, ...counts })),
    forms: forms.map((status) => formEntry(status, language)),
  };
}

function openEntry(
  { owed, status, submissions }: OwedStanding,
  consolidation: Consolidation,
  language: Language,
): unknown {
  const concerned = submissions.filter((account) => account.status === status);
  const files = [...new Set(concerned.flatMap(({ file }) => file ?? []))];
  const [account] = concerned;
  const findings = status === 'sent-back' && account ? blockingFindings(consolidation, account) : undefined;
  const [first] = findings ?? [];
  return {
    form: owed.form.code,
    kind: owed.kind,
    status,
    ...(files.length === 0 ? {} : { files }),
    ...(findings ? { errors: findings.length } : {}),
    ...(first ? { firstError: reasonText(first, language) } : {}),
  };
}

function formEntry({ form, counts, weight }: FormStatus, language: Language): unknown {
  return {
    form: form.code,
    title: inLanguage(form.title, language),
    ...counts,
    ...('share' in weight
      ? { byWeight: toNumber(weight.share) }
      : {
          byWeightUnknown: {
            reason: weight.unknown,
            text: unknownWeight(weight, language),
            ...(weight.units.length === 0 ? {} : { units: weight.units.map(({ code }) => code) }),
          },
        }),
  };
}
