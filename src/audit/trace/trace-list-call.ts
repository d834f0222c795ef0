import type { Cell } from '../../model/form.ts';
import type { Quantity } from '../../model/quantity.ts';
import { isZero, one } from '../../model/quantity.ts';
import { evaluate } from '../../rules/evaluate.ts';
import type { Expression, ListColumnReference } from '../../rules/expression.ts';
import type { Operands } from '../../rules/operands.ts';
import { listRowsOf } from './list-rows.ts';
import type { TraceNode, TracePart } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import { traceResidual } from './trace-residual.ts';
import { tracedNumber } from './traced-number.ts';
import type { Scene, Tracer } from './tracer.ts';

type Call = Expression & { readonly kind: 'call' };

/**
 * A function over the rows of a list form (SUM, COUNTIFS and the like), with every row that brings something in: what
 * the function gives over that row alone. Counted rows point at what was counted.
 */
export function traceListCall(tracer: Tracer, scene: Scene, call: Call, cell: Cell): TraceNode {
  const [reference] = shownFirst(call);
  const list = reference && tracer.run.records.catalogue.forms.get(reference.form);
  const rows = reference && reference.time === 'current' ? listRowsOf(tracer, scene, reference.form) : undefined;
  const { row: _row, ...subject } = scene.subject;
  const there = reference && list ? { ...subject, form: list.code } : scene.subject;
  const node: TraceNode = {
    place: tracePlace(tracer.run, there, (reference && list?.cells[reference.column]) ?? cell),
    figure: evaluate(call, scene.operands),
    derivation: 'rows',
    parts: [],
  };
  if (!reference || !rows) return node;
  const overRow = rowByRow(scene.operands);
  const parts = rows.flatMap((row, index): readonly TracePart[] => {
    const alone = tracedNumber(evaluate(call, overRow(index)));
    const column = list?.cells[reference.column];
    if (!alone || isZero(alone) || !column) return [];
    const traced = tracer.cell(row, column);
    return [{ role: 'row', factor: one, node: call.name.startsWith('SUM') ? traced : counted(traced, alone) }];
  });
  const residual = traceResidual({ ...node, parts });
  return residual && isZero(residual) ? { ...node, parts } : node;
}

/** What is added up comes first, in SUMIF last; what is only counted is shown by its first column. */
function shownFirst(call: Call): readonly ListColumnReference[] {
  const columns = call.arguments.flatMap((argument) => (argument.kind === 'listColumn' ? [argument.reference] : []));
  return call.name === 'SUMIF' ? columns.toReversed() : columns;
}

/** A row that was counted: where it stands, with what it counts for. */
function counted({ place, origin }: TraceNode, quantity: Quantity): TraceNode {
  return { place, figure: { kind: 'number', quantity }, derivation: 'rows', parts: [], ...(origin ? { origin } : {}) };
}

/** The same operands, each column of a list cut down to one row; columns are read once. */
function rowByRow(operands: Operands): (row: number) => Operands {
  const columns = new Map<string, ReturnType<Operands['listColumn']>>();
  const columnOf = (reference: ListColumnReference) => {
    const key = `${reference.form} ${reference.column} ${reference.time}`;
    if (!columns.has(key)) columns.set(key, operands.listColumn(reference));
    return columns.get(key);
  };
  return (row) => ({
    cell: (reference) => operands.cell(reference),
    children: (reference) => operands.children(reference),
    listColumn: (reference) => columnOf(reference)?.slice(row, row + 1),
    units: (count) => operands.units(count),
    periodIndex: operands.periodIndex,
    yearStart: operands.yearStart,
    periodEnd: operands.periodEnd,
  });
}
