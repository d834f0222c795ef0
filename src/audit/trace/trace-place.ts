import { rowKey } from '../../forms/row-key.ts';
import type { Cell } from '../../model/form.ts';
import { formatPeriod } from '../../model/period.ts';
import type { AuditedRun } from '../audited-run.ts';
import type { Subject } from './subject.ts';
import type { TracePlace } from './trace-node.ts';
import type { Scene } from './tracer.ts';

/** The place of a cell in words that outlive the run. */
export function tracePlace(run: AuditedRun, subject: Subject, cell?: Cell, scene?: Scene): TracePlace {
  const { unit, form, period, kind, row } = subject;
  const { items, columns } = run.records.catalogue.forms.get(form) ?? {};
  const item = cell && items?.[cell.item]?.id;
  const column = cell && columns?.[cell.column]?.id;
  const key = row === undefined || !scene ? undefined : rowKey(scene.form, scene.values, row);
  const named = run.records.treeOn(period)?.get(unit) ?? run.register.latest(unit);
  return {
    unit,
    unitName: named?.name ?? '',
    form,
    period: formatPeriod(period),
    kind,
    ...(item === undefined ? {} : { item }),
    ...(column === undefined ? {} : { column }),
    ...(key === undefined ? {} : { rowKey: key }),
  };
}
