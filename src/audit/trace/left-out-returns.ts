import type { Cell } from '../../model/form.ts';
import type { MatchedParts } from '../../model/totals.ts';
import { planAggregation } from '../../rollup/aggregation-plan.ts';
import { figureAt } from '../../rollup/figure-at.ts';
import { createLeftOutFinder } from '../../rollup/left-out.ts';
import { evaluateLinear } from '../../rollup/linear-form.ts';
import type { RatioParts } from '../../rollup/ratio-parts.ts';
import { ratioPartsOf } from '../../rollup/ratio-parts.ts';
import { isConfirmed } from '../../rollup/settle-total.ts';
import type { Subject } from './subject.ts';
import { editionOf } from './subject.ts';
import type { TraceNode, TracePart } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import type { TotalScene, Tracer } from './tracer.ts';

/** An own return that has only one part of a ratio. */
export interface LeftOutReturn {
  readonly subject: Subject;
  readonly ratio: RatioParts;
  readonly parts: MatchedParts;
}

/**
 * The own returns of a subtree that are left out of a ratio, in tree order. Below a confirmed part nobody is: it
 * speaks for all of them.
 */
export function leftOutReturns(tracer: Tracer, { subject, form }: TotalScene, cell: Cell): readonly LeftOutReturn[] {
  const { records, book } = tracer.run;
  const tree = records.treeOn(subject.period);
  const totals = book.totals(form.code, subject.period);
  const root = tree && editionOf(records, { ...subject, unit: tree.root.code });
  const ratio = root && ratioPartsOf(root).find((each) => each.cell === cell.index);
  if (!tree || !totals || !ratio) return [];
  const find = createLeftOutFinder([ratio], planAggregation(form).decimals);
  const operands = [...ratio.numerator.keys(), ...ratio.denominator.keys()];
  const found: LeftOutReturn[] = [];
  const visit = (unit: string): void => {
    const total = totals.units.get(unit);
    if (!total || operands.some((part) => isConfirmed(total.confirmed, part))) return;
    const own: Subject = { unit, form: form.code, period: subject.period, kind: 'own' };
    const open = total.own && editionOf(records, own)?.open;
    const parts = total.own && open && find(total.own, open).get(cell.index);
    if (parts) found.push({ subject: own, ratio, parts });
    for (const child of tree.children(unit)) visit(child.code);
  };
  visit(subject.unit);
  return found;
}

/** What a left-out return holds of one part of the ratio. */
export function leftOutNode(
  tracer: Tracer,
  cell: Cell,
  { subject, ratio, parts: sums }: LeftOutReturn,
  role: 'numerator' | 'denominator',
): TraceNode {
  const scene = tracer.filed(subject);
  const part = ratio[role];
  const decimals = scene && planAggregation(scene.form).decimals;
  const parts = [...part].flatMap(([index, factor]): readonly TracePart[] => {
    const read = scene?.form.cells[index];
    if (!scene || !read || scene.edition.open[index] !== true) return [];
    const isThere = figureAt(scene.values, index, decimals ?? new Uint8Array()) !== undefined;
    const node = tracer.cell(subject, read);
    return [isThere ? { role: 'operand', factor, node } : { role: 'not-added', node }];
  });
  const quantity = scene
    ? evaluateLinear(part, (index) => figureAt(scene.values, index, decimals ?? new Uint8Array()))
    : sums[role];
  return {
    place: tracePlace(tracer.run, subject, cell, scene),
    figure: { kind: 'number', quantity },
    derivation: 'sum',
    parts,
  };
}
