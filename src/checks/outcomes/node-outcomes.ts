import type { Form } from '../../model/form.ts';
import { quantityText } from '../../model/quantity.ts';
import type { CellValues } from '../../model/return.ts';
import type { UnitTotal } from '../../model/totals.ts';
import { comparedCells } from '../compare-node.ts';
import { nodePlace } from '../node-findings.ts';
import { nodeRule } from '../node-rule.ts';
import type { NodeSurroundings } from '../node-surroundings.ts';
import { cellNames } from './cell-names.ts';
import type { OutcomeEntry } from './outcome-entry.ts';

/** Compares a declared return with own + Σ below again, cell by cell: left is what was declared. */
export function* nodeOutcomes(
  form: Form,
  total: UnitTotal,
  declared: CellValues,
  surroundings: NodeSurroundings,
): Generator<OutcomeEntry> {
  const isPartial = total.coverage.accepted < total.coverage.due;
  for (const { cell, outcome, declared: left, computed, difference } of comparedCells(
    form,
    total,
    declared,
    surroundings,
  )) {
    const place = nodePlace(form, total, cell.index, 'declared', surroundings);
    const { item, column } = cell;
    const named = cellNames([{ form: form.code, item, column, time: 'current', of: 'self' }], () => form);
    yield {
      ...place,
      unit: total.unit.code,
      form: form.code,
      period: surroundings.period,
      kind: 'declared',
      level: total.unit.level,
      rule: nodeRule,
      class: 'node',
      outcome,
      ...(left ? { left: quantityText(left) } : {}),
      ...(computed ? { right: quantityText(computed) } : {}),
      ...(difference ? { difference: quantityText(difference) } : {}),
      cells: place.cell === undefined ? named : [place.cell],
      ...(outcome === 'undecided' ? { reason: isPartial ? 'coverage' : 'unreadable' } : {}),
    };
  }
}
