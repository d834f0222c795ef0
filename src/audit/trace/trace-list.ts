import { rowsBelow } from '../../checks/rows-below.ts';
import type { Cell } from '../../model/form.ts';
import { add, one } from '../../model/quantity.ts';
import { groupRows } from '../../rollup/group-rows.ts';
import { missingReturn } from './missing-part.ts';
import { storedFigure } from './stored-figure.ts';
import type { Subject } from './subject.ts';
import type { TraceNode, TracePart } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import { tracedNumber } from './traced-number.ts';
import type { TotalScene, Tracer } from './tracer.ts';

/** A column of a list form at a unit: the groups that the form names, each down to its rows. */
export function traceList(tracer: Tracer, scene: TotalScene, cell: Cell): TraceNode {
  const { subject, form } = scene;
  const { records, book } = tracer.run;
  const [totals, tree] = [book.totals(form.code, subject.period), records.treeOn(subject.period)];
  const rows = totals && tree ? rowsBelow(totals, subject.unit, tree) : [];
  const adds = cell.aggregation.kind === 'sum' && cell.type !== 'text' && cell.type !== 'date';
  const rowPart = ({ unit, row }: (typeof rows)[number]): TracePart => {
    const node = tracer.cell({ unit: unit.code, form: form.code, period: subject.period, kind: 'own', row }, cell);
    return adds && tracedNumber(node.figure) ? { role: 'row', factor: one, node } : { role: 'row', node };
  };
  const place = tracePlace(tracer.run, subject, cell);
  const isGrouped = (form.list?.groupBy ?? []).length > 0;
  const groups = isGrouped ? groupRows(form, rows) : [];
  const parts = isGrouped
    ? groups.map(({ key }): TracePart => {
        const inside = rows.filter((row) => groupRows(form, [row])[0]?.key.every((entry, at) => entry === key[at]));
        const node = groupNode(place, key, inside.map(rowPart));
        return { role: 'group', ...(tracedNumber(node.figure) ? { factor: one } : {}), node };
      })
    : rows.map(rowPart);
  const figure = storedFigure(scene.values, cell);
  return { place, figure, derivation: 'rows', parts: [...parts, ...lacking(tracer, subject, cell)] };
}

function groupNode(
  place: TraceNode['place'],
  groupKey: readonly (string | undefined)[],
  parts: readonly TracePart[],
): TraceNode {
  const figures = parts.flatMap(({ factor, node }) => (factor && tracedNumber(node.figure)) || []);
  const figure =
    figures.length > 0 ? ({ kind: 'number', quantity: figures.reduce(add) } as const) : ({ kind: 'blank' } as const);
  return { place, figure, derivation: 'rows', groupKey, parts };
}

/** Own returns of the subtree whose rows are not there. */
function lacking(tracer: Tracer, subject: Subject, cell: Cell): readonly TracePart[] {
  const below = tracer.run.records.treeOn(subject.period)?.children(subject.unit) ?? [];
  const node = missingReturn(tracer, { ...subject, kind: 'own' }, cell);
  return [
    ...(node ? [{ role: 'lacking' as const, node }] : []),
    ...below.flatMap(({ code }) => lacking(tracer, { ...subject, unit: code }, cell)),
  ];
}
