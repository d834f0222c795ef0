import type { Quantity } from '../model/quantity.ts';
import { absolute, compare, divide, isZero, negate } from '../model/quantity.ts';
import type { SuggestionKind } from '../model/suggestion.ts';
import type { SystemCell } from './rule-system.ts';
import { slipBetween } from './slip-between.ts';

/** What would explain that a cell holds what it holds, if `meant` was meant. */
export function kindOfChange(cell: SystemCell, meant: Quantity): SuggestionKind {
  if (compare(meant, negate(cell.value)) === 0) return 'sign';
  if (slipBetween(meant, cell) !== undefined) return 'digits';
  if (isPowerOfTen(meant, cell.value)) return 'factor';
  const isCopied = cell.previous !== undefined && compare(cell.previous, cell.value) === 0 && !isZero(cell.value);
  return isCopied ? 'last-period' : 'balance';
}

function isPowerOfTen(meant: Quantity, held: Quantity): boolean {
  const quotient = divide(meant, held);
  if (!quotient || quotient.numerator <= 0) return false;
  const { numerator, denominator } = absolute(quotient);
  const powers = [10, 100, 1_000, 10_000];
  return powers.some(
    (power) => (numerator === power && denominator === 1) || (numerator === 1 && denominator === power),
  );
}
