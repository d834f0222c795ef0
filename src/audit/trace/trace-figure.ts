import { rowsBelow } from '../../checks/rows-below.ts';
import { rowKey } from '../../forms/row-key.ts';
import { nearestSpelling } from '../../model/nearest-spelling.ts';
import { add, one } from '../../model/quantity.ts';
import { Trouble } from '../../model/trouble.ts';
import type { AuditedRun } from '../audited-run.ts';
import type { AskedFigure, FoundFigure } from './find-figure.ts';
import { findFigure } from './find-figure.ts';
import { makeTracer } from './make-tracer.ts';
import type { TraceNode, TracePart } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import { proveTrace } from './trace-residual.ts';
import { tracedNumber } from './traced-number.ts';
import type { Tracer } from './tracer.ts';

/**
 * Where a figure comes from (数据溯源): the tree of what it was made of, down to file, SHA-256, sheet and cell. Sums
 * with own returns, units below and adjustments; confirmed figures with the sum they replace; ratios, growths and means
 * as their two parts with who was left out; calculated cells with what their formula read; filled-in cells with their
 * source; lists down to their rows. What is missing or was sent back is listed and adds nothing.
 *
 * The parts of every node add up exactly; this is proved before the tree is handed over.
 *
 * @param run a finished run, as `consolidate` or `checkCollection` gives it
 * @param asked form, cell and unit as a person names them: ids, printed codes or labels
 * @returns the root of the tree; plain data, in which one node may stand in several places
 * @throws Trouble where the form, cell, row or unit is not there, with the nearest spelling
 * @example
 * const run = await checkCollection(collection, { period: '2020-Q1' });
 * const trace = traceFigure(run, { form: 'DJ01', cell: 'all.total', unit: '10' });
 * trace.parts.map(({ role, node }) => [role, node.place.unit, node.figure]);
 */
export function traceFigure(run: AuditedRun, asked: AskedFigure): TraceNode {
  const found = findFigure(run, asked);
  const node = traceFound(makeTracer(run), found);
  proveTrace(node);
  return node;
}

/** The same for a figure that was found already. */
export function traceFound(tracer: Tracer, found: FoundFigure): TraceNode {
  return found.key === undefined ? tracer.cell(found.subject, found.cell) : traceRows(tracer, found, found.key);
}

/** The rows of a list form that bear one key; mostly there is one. */
function traceRows(tracer: Tracer, { form, cell, subject }: FoundFigure, key: string): TraceNode {
  const { book, records } = tracer.run;
  const [totals, tree] = [book.totals(form.code, subject.period), records.treeOn(subject.period)];
  const rows = totals && tree ? rowsBelow(totals, subject.unit, tree) : [];
  const keyOf = (row: (typeof rows)[number]) => rowKey(form, row.values, row.row);
  const nodes = rows
    .filter((row) => keyOf(row)?.toLowerCase() === key.toLowerCase())
    .map(({ unit, row }) => tracer.cell({ ...subject, unit: unit.code, kind: 'own', row }, cell));
  const [only, ...others] = nodes;
  if (!only) {
    const [nearest] = nearestSpelling(
      key,
      rows.flatMap((row) => keyOf(row) ?? []),
    );
    const parameters = {
      form: form.code,
      name: key,
      unit: subject.unit,
      ...(nearest === undefined ? {} : { nearest }),
    };
    throw new Trouble([{ code: 'figure-key-unknown', parameters }]);
  }
  if (others.length === 0) return only;
  const parts = nodes.map(
    (node): TracePart => ({ role: 'row', ...(tracedNumber(node.figure) ? { factor: one } : {}), node }),
  );
  const numbers = nodes.flatMap(({ figure }) => tracedNumber(figure) ?? []);
  const place = { ...tracePlace(tracer.run, subject, cell), rowKey: key };
  if (numbers.length === 0) return { place, figure: { kind: 'blank' }, derivation: 'rows', parts };
  return { place, figure: { kind: 'number', quantity: numbers.reduce(add) }, derivation: 'rows', parts };
}
