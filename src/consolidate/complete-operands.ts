import type { Period } from '../model/period.ts';
import { previousPeriod, samePeriodLastYear } from '../model/period.ts';
import type { OperandTime } from '../rules/expression.ts';
import type { Operands } from '../rules/operands.ts';
import type { Value } from '../rules/value.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import type { Records } from './records.ts';
import { formPeriod } from './records.ts';
import type { TotalBook } from './total-book.ts';

/** Where a rule at a total is judged. */
interface TotalPlace {
  readonly unit: string;
  readonly form: string;
  readonly period: Period;
  readonly tree: UnitTree;
  readonly records: Records;
  readonly book: TotalBook;
}

const incomplete: Value = { kind: 'undecided', reason: 'coverage' };

/**
 * Operands for a rule at a total: whatever total the rule reads beyond its own (another form, an earlier period, units
 * below), it is undecided while that one is not complete (design.md: a total rule is undecided below full coverage).
 */
export function completeOperands(operands: Operands, place: TotalPlace): Operands {
  const isOwn = (form: string, time: OperandTime) => form === place.form && time === 'current';
  return {
    ...operands,
    amount: undefined,
    cell: (reference) =>
      isOwn(reference.form, reference.time) || isComplete(reference.form, reference.time, place.unit, place)
        ? operands.cell(reference)
        : incomplete,
    children: (reference) => {
      const below = place.tree.children(place.unit);
      const all = below.every((child) => isComplete(reference.form, reference.time, child.code, place));
      return all ? operands.children(reference) : [incomplete];
    },
    listColumn: (reference) =>
      isOwn(reference.form, reference.time) || isComplete(reference.form, reference.time, place.unit, place)
        ? operands.listColumn(reference)
        : [incomplete],
  };
}

/** Whether every return due in that total is accepted; a total that is not there at all says so by itself. */
function isComplete(form: string, time: OperandTime, unit: string, { period, records, book }: TotalPlace): boolean {
  const now = formPeriod(records, form, period);
  if (!now) return true;
  const then = { current: now, previous: previousPeriod(now), lastYear: samePeriodLastYear(now) }[time];
  const coverage = book.totals(form, then)?.units.get(unit)?.coverage;
  return coverage === undefined || coverage.accepted >= coverage.due;
}
