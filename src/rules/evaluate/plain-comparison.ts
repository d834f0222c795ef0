import type { Quantity } from '../../model/quantity.ts';
import { exactUnits, negate, one } from '../../model/quantity.ts';
import type { Comparison, ComparisonOperator, ReferencedCell } from '../expression.ts';
import type { Operands } from '../operands.ts';
import type { RulePlace } from '../rule.ts';
import { holds } from './compare.ts';
import type { PlainTerm } from './plain-terms.ts';
import { plainTerms } from './plain-terms.ts';

/** left − right as Σ factor × amount + constant, all of them whole numbers of 10^−decimals. */
interface PlainComparison {
  readonly operator: ComparisonOperator;
  readonly cells: readonly ReferencedCell[];
  readonly factors: readonly number[];
  readonly constant: number;
  /** Of a comparison with a tolerance; 0 without one. */
  readonly radius: number;
}

/** More decimals than a cell or a tolerance ever has. */
const mostDecimals = 9;

const known = new WeakMap<RulePlace, PlainComparison | 'not plain'>();

/**
 * Whether a place passes for sure: it compares sums of cells that all hold a figure, and the comparison holds, in whole
 * numbers that a double keeps exactly. False says nothing: whoever asks has to judge the place.
 */
export function passesPlainly(place: RulePlace, operands: Operands): boolean {
  if (!operands.amount) return false;
  let plain = known.get(place);
  if (plain === undefined) {
    plain = plainComparison(place) ?? 'not plain';
    known.set(place, plain);
  }
  if (plain === 'not plain') return false;
  const { cells, factors, constant, operator, radius } = plain;
  let sum = constant;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    const part = cell ? operands.amount(cell) * (factors[index] ?? Number.NaN) : Number.NaN;
    sum += part;
    // Not a number where the cell holds none.
    if (!(isExact(part) && isExact(sum))) return false;
  }
  return holds(operator, radius === 0 ? sum : Math.max(Math.abs(sum) - radius, 0));
}

function isExact(whole: number): boolean {
  return Math.abs(whole) <= Number.MAX_SAFE_INTEGER;
}

function plainComparison({ when, comparison }: RulePlace): PlainComparison | undefined {
  if (when || !comparison || comparison.of === 'text' || comparison.rounded) return undefined;
  if (comparison.radius && comparison.operator !== '=' && comparison.operator !== '<>') return undefined;
  const left = plainTerms(comparison.left);
  const right = plainTerms(comparison.right, negate(one));
  const radius = comparison.radius ? plainTerms(comparison.radius) : [];
  if (!left || !right || !radius || radius.some(({ cell }) => cell)) return undefined;
  return inUnits(comparison, [...left, ...right], radius);
}

/** Everything in the same unit, as fine as the finest cell or constant needs. */
function inUnits(
  { operator }: Comparison,
  terms: readonly PlainTerm[],
  radii: readonly PlainTerm[],
): PlainComparison | undefined {
  for (let decimals = 0; decimals <= mostDecimals; decimals++) {
    const inUnit = ({ cell, factor }: PlainTerm): number => unitsOf(factor, decimals - (cell?.decimals ?? 0));
    const ofCells = terms.flatMap((term) => (term.cell ? [{ cell: term.cell, factor: inUnit(term) }] : []));
    const constants = terms.filter(({ cell }) => !cell).map(inUnit);
    const radius = total(radii.map(inUnit));
    const constant = total(constants);
    const factors = ofCells.map(({ factor }) => factor);
    if (![...factors, constant, radius].every(Number.isSafeInteger)) continue;
    return { operator, cells: ofCells.map(({ cell }) => cell), factors, constant, radius };
  }
  return undefined;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** In units of 10^−decimals; NaN where it is no whole number of them, or too large. */
function unitsOf(quantity: Quantity, decimals: number): number {
  if (decimals < 0) return Number.NaN;
  const units = exactUnits(quantity, decimals);
  return typeof units === 'number' ? units : Number.NaN;
}
