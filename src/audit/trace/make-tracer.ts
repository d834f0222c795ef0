import { cellOperands } from '../../forms/cell-operands.ts';
import { totalOperands } from '../../forms/total-operands.ts';
import { quantityAt } from '../../model/cell-values.ts';
import type { Cell } from '../../model/form.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { AuditedRun } from '../audited-run.ts';
import { settledTotal } from './settled-total.ts';
import { standingsOf } from './standing.ts';
import type { Subject } from './subject.ts';
import { editionOf, subjectId } from './subject.ts';
import { traceFiled } from './trace-filed.ts';
import type { TraceNode } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import { traceReference } from './trace-reference.ts';
import { traceTotal } from './trace-total.ts';
import type { FiledScene, TotalScene, Tracer } from './tracer.ts';

/** A tracer over one run. It keeps what it has opened, so make one for each question. */
export function makeTracer(run: AuditedRun): Tracer {
  const nodes = new Map<string, TraceNode>();
  const trace = (subject: Subject, cell: Cell): TraceNode => {
    const scene = subject.kind === 'total' ? undefined : tracer.filed(subject);
    if (scene) return traceFiled(tracer, scene, cell);
    const total = tracer.total(subject);
    if (total) return traceTotal(tracer, total, cell);
    return { place: tracePlace(run, subject, cell), figure: { kind: 'blank' }, derivation: 'missing', parts: [] };
  };
  const tracer: Tracer = {
    run,
    editionOf: remember((subject) => editionOf(run.records, subject)),
    filed: remember((subject) => openFiled(run, subject)),
    total: remember((subject) => openTotal(run, subject)),
    cell: (subject, cell) => {
      const key = `${subjectId(subject)}\u0000${cell.index}`;
      const node = nodes.get(key) ?? trace(subject, cell);
      nodes.set(key, node);
      return node;
    },
    reference: (scene, reference) => traceReference(tracer, scene, reference),
    standing: standingsOf(run),
    lastFigure: (subject, cell) => lastFigure(run, subject, cell),
  };
  return tracer;
}

function openFiled(run: AuditedRun, subject: Subject): FiledScene | undefined {
  const { unit, form, period, kind, row } = subject;
  if (kind === 'total') return undefined;
  const key = { unit, form, period, kind };
  const ret = run.records.accepted(key) ?? run.records.received(key);
  const edition = editionOf(run.records, subject);
  if (!ret || !edition) return undefined;
  const operands = cellOperands(edition, ret.values, run.surroundingsOf(key), row);
  return { subject, form: edition.form, edition, values: ret.values, operands, ret };
}

function openTotal(run: AuditedRun, subject: Subject): TotalScene | undefined {
  const { unit, form, period, kind } = subject;
  const total = kind === 'total' ? run.book.totals(form, period)?.units.get(unit) : undefined;
  const edition = total && editionOf(run.records, subject);
  if (!total || !edition) return undefined;
  const values = settledTotal(total, edition);
  const operands = cellOperands(edition, values, run.book.surroundings(unit, period));
  const matched = (cell: Cell) => total.matched.get(cell.index);
  return {
    subject,
    form: edition.form,
    edition,
    values,
    total,
    operands: total.matched.size === 0 ? operands : totalOperands({ edition, values, operands, matched }),
  };
}

/** Of the same unit, one period before, as it was accepted. */
function lastFigure(run: AuditedRun, { unit, form, period, kind }: Subject, cell: Cell): Quantity | undefined {
  if (kind === 'total') return undefined;
  const last = run.surroundingsOf({ unit, period, kind }).previous?.(form);
  if (!last || last === 'unknownUnit' || last.edition.form.kind === 'list') return undefined;
  const stored = quantityAt(last.values, cell.index, cell.decimals);
  if (stored) return stored;
  const { item, column } = cell;
  const operands = cellOperands(last.edition, last.values, last.surroundings ?? {});
  const value = operands.cell({ form, item, column, time: 'current', of: 'self' });
  return value.kind === 'number' ? value.quantity : undefined;
}

function remember<Result>(make: (subject: Subject) => Result): (subject: Subject) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (subject) => {
    const key = subjectId(subject);
    const found = known.get(key) ?? { result: make(subject) };
    known.set(key, found);
    return found.result;
  };
}
