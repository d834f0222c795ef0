import type { Edition } from '../../forms/edition.ts';
import { profileOf } from '../../forms/filer-profile.ts';
import type { Period } from '../../model/period.ts';
import { formatPeriod, periodEndingWith } from '../../model/period.ts';
import type { ReturnKind } from '../../model/return-kind.ts';
import type { AuditedRecords } from '../audited-run.ts';

/** Whose figures are traced: a return, or the total of a unit. */
export interface Subject {
  readonly unit: string;
  readonly form: string;
  readonly period: Period;
  readonly kind: ReturnKind | 'total';
  /** Row of a list return, from 0. */
  readonly row?: number;
}

/** One text per subject, for maps. */
export function subjectId({ unit, form, period, kind, row }: Subject): string {
  return [unit, form, formatPeriod(period), kind, row ?? ''].join('\u0000');
}

/** A form as a subject meets it; undefined where there is no such form or unit then. */
export function editionOf(records: AuditedRecords, { unit, form, period, kind }: Subject): Edition | undefined {
  const tree = records.treeOn(period);
  const found = tree?.get(unit);
  if (!tree || !found || !records.catalogue.forms.has(form)) return undefined;
  const parent = found.parent === undefined ? undefined : tree.get(found.parent)?.level;
  return records.catalogue.edition(form, profileOf(found, parent, kind));
}

/** The period of a form's own frequency that ends on the same day. */
export function periodOf(records: AuditedRecords, form: string, period: Period): Period | undefined {
  const found = records.catalogue.forms.get(form);
  return found && periodEndingWith(period, found.frequency);
}
