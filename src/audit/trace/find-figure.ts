import type { Form } from '../../model/form.ts';
import { nearestSpelling } from '../../model/nearest-spelling.ts';
import { formatPeriod } from '../../model/period.ts';
import { Trouble } from '../../model/trouble.ts';
import { unitTitle } from '../../model/unit.ts';
import type { AuditedRun } from '../audited-run.ts';
import type { AskedCell } from './find-cell.ts';
import { findCell } from './find-cell.ts';
import type { Subject } from './subject.ts';
import { periodOf } from './subject.ts';

/** A figure as a person asks for it. */
export interface AskedFigure {
  /** Code of the form, without regard to case. */
  readonly form: string;
  /** `item.column` by id, printed code or label; in a list form `column` or `key.column`. */
  readonly cell: string;
  /** Code of the unit; default: the district. */
  readonly unit?: string;
}

/** The total that was asked for. */
export interface FoundFigure extends AskedCell {
  readonly form: Form;
  readonly subject: Subject;
}

/** @throws Trouble where form, cell, unit or period is not there, with the nearest spelling */
export function findFigure(run: AuditedRun, { form: code, cell, unit }: AskedFigure): FoundFigure {
  const form = findForm(run, code);
  const period = periodOf(run.records, form.code, run.period);
  if (!period) {
    const example = formatPeriod({ frequency: form.frequency, year: run.period.year, index: 1 });
    const parameters = { form: form.code, period: formatPeriod(run.period), example };
    throw new Trouble([{ code: 'figure-period', parameters }]);
  }
  const found = unit === undefined ? run.tree.root : findUnit(run, unit);
  return { form, ...findCell(form, cell), subject: { unit: found.code, form: form.code, period, kind: 'total' } };
}

function findForm({ records }: AuditedRun, code: string): Form {
  const { forms } = records.catalogue;
  const form = [...forms.values()].find((candidate) => candidate.code.toLowerCase() === code.trim().toLowerCase());
  if (form) return form;
  const [nearest] = nearestSpelling(code, forms.keys());
  throw new Trouble([
    { code: 'form-not-found', parameters: { form: code, ...(nearest === undefined ? {} : { nearest }) } },
  ]);
}

function findUnit({ tree, register, period }: AuditedRun, code: string) {
  const unit = tree.get(code.trim());
  if (unit) return unit;
  const near = register.nearest(code, 3).map(unitTitle);
  const nearest = { zh: near.join('、'), en: near.join(', ') };
  const parameters = { unit: code, period: formatPeriod(period), ...(near.length === 0 ? {} : { nearest }) };
  throw new Trouble([{ code: 'unit-not-found', parameters }]);
}
