import { rowsBelow } from '../../checks/rows-below.ts';
import { rowCount } from '../../forms/row-key.ts';
import type { Subject } from './subject.ts';
import { periodOf } from './subject.ts';
import type { Scene, Tracer } from './tracer.ts';

/**
 * The rows of a list form that a formula of a return or total reads, in its order: of a return the rows of the same
 * unit, of a total those of all units below that count.
 */
export function listRowsOf(tracer: Tracer, { subject }: Scene, form: string): readonly Subject[] | undefined {
  const { records, book } = tracer.run;
  const period = periodOf(records, form, subject.period);
  if (!period) return undefined;
  const { unit, kind } = subject;
  if (kind !== 'total') {
    const list = tracer.filed({ unit, form, period, kind });
    if (!list) return undefined;
    return Array.from({ length: rowCount(list.form, list.values) }, (_, row) => ({ unit, form, period, kind, row }));
  }
  const [totals, tree] = [book.totals(form, period), records.treeOn(period)];
  if (!totals || !tree) return undefined;
  return rowsBelow(totals, unit, tree).map((row) => ({ unit: row.unit.code, form, period, kind: 'own', row: row.row }));
}
