import { ratioParts } from '../../forms/matched-ratio.ts';
import type { Cell } from '../../model/form.ts';
import type { Quantity } from '../../model/quantity.ts';
import { add, compare, multiply, zero } from '../../model/quantity.ts';
import { evaluate } from '../../rules/evaluate.ts';
import type { Expression } from '../../rules/expression.ts';
import type { Operands } from '../../rules/operands.ts';
import { figureAt } from './figure.ts';
import type { PlannedUnit, TablePlan } from './table-plan.ts';

/** Rows with hidden sums; a unit's only row counts as its own. */
export type MatchedPart = 'own' | 'adjustment' | 'total';

type OperandsOf = (unit: PlannedUnit, part: 'own' | 'adjustment') => Operands;
type MatchedSums = (unit: PlannedUnit, part: MatchedPart, cell: Cell) => MatchedFigure;

interface Sums {
  readonly numerator: Quantity;
  readonly denominator: Quantity;
}

/** Sums of the parts of a ratio or mean over the units that have both. */
export interface MatchedFigure extends Sums {
  /** It is the sum of what stands in the rows added; false: only the roll-up knows how it comes about. */
  readonly summed: boolean;
}

const nothing: Sums = Object.freeze({ numerator: zero, denominator: zero });

/** Sums of the parts of a ratio or mean up the tree, over the units that have both; what the hidden columns hold. */
export function matchedSums(plan: TablePlan, operandsOf: OperandsOf): MatchedSums {
  const known = new Map<string, MatchedFigure>();

  const own = (unit: PlannedUnit, cell: Cell): Sums => {
    const values = unit.total.own;
    if (!values) return nothing;
    const edition = plan.source.editionOf(unit.unit.code, 'own');
    const operands = operandsOf(unit, 'own');
    if (cell.aggregation.kind === 'mean') {
      const weight = plan.form.cells[cell.aggregation.weight];
      if (!weight) return nothing;
      const value = figureAt(cell, values, edition, () => operands);
      const weighed = figureAt(weight, values, edition, () => operands);
      if (value.kind !== 'number' || weighed.kind !== 'number') return nothing;
      return { numerator: multiply(value.quantity, weighed.quantity), denominator: weighed.quantity };
    }
    const formula = edition.formulas.get(cell.index);
    const parts = formula && ratioParts(formula.expression);
    if (!parts) return nothing;
    const numerator = evaluate(parts.numerator, operands);
    const denominator = evaluate(parts.denominator, operands);
    if (numerator.kind !== 'number' || denominator.kind !== 'number') return nothing;
    return { numerator: numerator.quantity, denominator: denominator.quantity };
  };

  /** An adjustment moves the parts of a ratio wherever it says something, and never a mean. */
  const adjustment = (unit: PlannedUnit, cell: Cell): Sums => {
    const { code } = unit.unit;
    const formula = plan.source.editionOf(code, 'adjustment').formulas.get(cell.index);
    const parts = unit.total.adjustment && formula && ratioParts(formula.expression);
    if (!parts || cell.aggregation.kind === 'mean') return nothing;
    const amount = (part: Expression): Quantity => {
      const value = evaluate(part, operandsOf(unit, 'adjustment'), 'always-zero');
      return value.kind === 'number' ? value.quantity : zero;
    };
    return { numerator: amount(parts.numerator), denominator: amount(parts.denominator) };
  };

  const total = (unit: PlannedUnit, cell: Cell): MatchedFigure => {
    const key = `${cell.index} ${unit.unit.code}`;
    const before = known.get(key);
    if (before) return before;
    let sums = plus(own(unit, cell), adjustment(unit, cell));
    for (const code of unit.below) {
      const child = plan.units.get(code);
      if (child) sums = plus(sums, total(child, cell));
    }
    const expected = unit.total.matched.get(cell.index);
    const summed = !expected || isSame(sums, expected);
    const found = { ...(expected ?? sums), summed };
    known.set(key, found);
    return found;
  };

  return (unit, part, cell) => {
    if (part === 'total') return total(unit, cell);
    return { ...(part === 'own' ? own(unit, cell) : adjustment(unit, cell)), summed: true };
  };
}

function plus(a: Sums, b: Sums): Sums {
  return { numerator: add(a.numerator, b.numerator), denominator: add(a.denominator, b.denominator) };
}

function isSame(a: Sums, b: Sums): boolean {
  return compare(a.numerator, b.numerator) === 0 && compare(a.denominator, b.denominator) === 0;
}
