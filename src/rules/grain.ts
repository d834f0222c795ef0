import {
  absolute,
  compare,
  divide,
  exactUnits,
  integer,
  isZero,
  multiply,
  one,
  type Quantity,
  scaled,
  zero,
} from '../model/quantity.ts';
import { commonDivisor } from './common-divisor.ts';
import { literalOf } from './construct.ts';
import type { Expression, ReferencedTraits } from './expression.ts';

/** Below this, float noise of ordinary figures reaches the grain, and it is of no use. */
const finest = scaled(1, 9);

/**
 * A quantity of which the value of the expression is always a whole multiple: 0.01 for a figure with two decimals,
 * 1 for a count. Undefined where there is none: quotients, and computed cells, which are never rounded.
 * Sums of grained values can be told from 0 in floating point with a margin of half a grain.
 */
export function grainOf(expression: Expression): Quantity | undefined {
  const grain = rawGrain(expression, traitsGrain);
  return grain && (isZero(grain) || compare(grain, finest) >= 0) ? grain : undefined;
}

/**
 * Whether the value always fits so many decimals where every cell fits its own: sums and whole multiples do, a sum of 元 in a
 * cell of whole 万元 does not.
 */
export function fitsDecimals(expression: Expression, decimals: number): boolean {
  const grain = rawGrain(expression, declaredGrain);
  return grain !== undefined && exactUnits(grain, decimals) !== undefined;
}

type CellGrain = (cell: ReferencedTraits) => Quantity | undefined;

function rawGrain(expression: Expression, ofCell: CellGrain): Quantity | undefined {
  switch (expression.kind) {
    case 'number':
      return absolute(expression.quantity);
    case 'boolean':
    case 'comparison':
    case 'units':
      return one;
    case 'text':
      return undefined;
    case 'cell':
    case 'listColumn':
      return ofCell(expression.reference);
    case 'run':
      return common(expression.references.map(ofCell));
    case 'blanks':
      return rawGrain(expression.operand, ofCell);
    case 'unary': {
      const inner = rawGrain(expression.operand, ofCell);
      return expression.operator === '%' ? inner && multiply(inner, scaled(1, 2)) : inner;
    }
    case 'binary':
      return binaryGrain(expression, ofCell);
    case 'call':
      return callGrain(expression.name, expression.arguments, ofCell);
  }
}

function traitsGrain(cell: ReferencedTraits): Quantity | undefined {
  if (cell.type === 'text' || cell.source === 'computed') return undefined;
  if (cell.type !== 'decimal') return one;
  // What is filled in from elsewhere may be an unrounded figure there.
  return cell.source === 'entered' ? scaled(1, cell.decimals) : undefined;
}

/** What a return holds, whether it was typed, filled in or added up. */
function declaredGrain({ type, decimals }: ReferencedTraits): Quantity | undefined {
  return type === 'text' ? undefined : scaled(1, decimals);
}

function binaryGrain(expression: Expression & { kind: 'binary' }, ofCell: CellGrain): Quantity | undefined {
  const left = rawGrain(expression.left, ofCell);
  if (!left) return undefined;
  if (expression.operator === '/') {
    const divisor = literalOf(expression.right);
    return divisor && divide(left, absolute(divisor));
  }
  const right = rawGrain(expression.right, ofCell);
  if (!right) return undefined;
  if (expression.operator === '*') return multiply(left, right);
  return expression.operator === '+' || expression.operator === '-' ? commonDivisor(left, right) : undefined;
}

const whole = new Set([
  ...['INT', 'SIGN', 'AND', 'OR', 'NOT', 'ISBLANK', 'ISNUMBER', 'ISTEXT', 'COUNT', 'COUNTA', 'COUNTBLANK', 'COUNTIF'],
  ...['COUNTIFS', 'YEAR', 'MONTH', 'DAY', 'DATE', 'LEN', 'PERIOD_INDEX', 'YEAR_START', 'PERIOD_END'],
]);

function callGrain(name: string, operands: readonly Expression[], ofCell: CellGrain): Quantity | undefined {
  if (whole.has(name)) return one;
  const [first, second, third] = operands;
  switch (name) {
    case 'SUM':
    case 'MIN':
    case 'MAX':
    case 'MOD':
    case 'IFERROR':
      return common(operands.map((operand) => rawGrain(operand, ofCell)));
    case 'ABS':
    case 'SUMIFS':
      return first && rawGrain(first, ofCell);
    case 'SUMIF':
      return first && rawGrain(third ?? first, ofCell);
    case 'IF':
      return common(operands.slice(1).map((operand) => rawGrain(operand, ofCell)));
    case 'ROUND':
    case 'ROUNDUP':
    case 'ROUNDDOWN':
    case 'TRUNC': {
      const decimals = second ? literalOf(second) : zero;
      return decimals && scaled(1, Math.max(0, Number(decimals.numerator)));
    }
    default:
      return undefined;
  }
}

function common(grains: readonly (Quantity | undefined)[]): Quantity | undefined {
  return grains.reduce<Quantity | undefined>(
    (result, grain) => (result && grain ? commonDivisor(result, grain) : undefined),
    integer(0),
  );
}
