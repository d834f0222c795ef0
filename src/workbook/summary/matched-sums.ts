import type { Cell } from '../../model/form.ts';
import type { Quantity } from '../../model/quantity.ts';
import { add, compare, multiply, zero } from '../../model/quantity.ts';
import { evaluate } from '../../rules/evaluate.ts';
import type { Operands } from '../../rules/operands.ts';
import { figureAt } from './figure.ts';
import { ratioParts } from './matched-ratio.ts';
import type { PlannedUnit, TablePlan } from './table-plan.ts';

type OperandsOf = (unit: PlannedUnit, part: 'own') => Operands;
type MatchedSums = (unit: PlannedUnit, part: 'own' | 'total', cell: Cell) => MatchedFigure;

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
      const value = figureAt(cell, values, edition, operands);
      const weighed = figureAt(weight, values, edition, operands);
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

  const total = (unit: PlannedUnit, cell: Cell): MatchedFigure => {
    const key = `${cell.index} ${unit.unit.code}`;
    const before = known.get(key);
    if (before) return before;
    let sums = own(unit, cell);
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

  return (unit, part, cell) => (part === 'own' ? { ...own(unit, cell), summed: true } : total(unit, cell));
}

function plus(a: Sums, b: Sums): Sums {
  return { numerator: add(a.numerator, b.numerator), denominator: add(a.denominator, b.denominator) };
}

function isSame(a: Sums, b: Sums): boolean {
  return compare(a.numerator, b.numerator) === 0 && compare(a.denominator, b.denominator) === 0;
}
