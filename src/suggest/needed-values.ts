import type { Quantity } from '../model/quantity.ts';
import {
  absolute,
  add,
  compare,
  divide,
  isZero,
  negate,
  powerOfTen,
  round,
  scaled,
  subtract,
} from '../model/quantity.ts';
import type { SystemIndex, Touch } from './system-index.ts';

/** What a failed equality asks of one cell, all others as they are. */
export interface NeededValues {
  /** The one nearest to exact balance first; never more than a few. */
  readonly values: readonly Quantity[];
  /** The tolerance lets other values pass as well. */
  readonly more: boolean;
}

/** A tolerance wider than this many values determines none. */
const mostValues = 25;

/**
 * The values that would satisfy a failed equality the cell stands in. With several such equalities the narrowest decides;
 * the others are asked afterwards.
 *
 * @returns undefined where no failed equality reads the cell
 */
export function neededValues(index: SystemIndex, cell: number): NeededValues | undefined {
  const found = index.system.cells[cell];
  const narrowest = failedEqualities(index, cell)[0];
  if (!found || !narrowest) return undefined;
  const { centre, width } = narrowest;
  const exact = subtract(found.value, centre);
  const from = ceilUnits(subtract(exact, width), found.decimals);
  const to = floorUnits(add(exact, width), found.decimals);
  if (found.continuous) return { values: [exact], more: !isZero(width) };
  if (to - from >= BigInt(mostValues)) return { values: [round(exact, found.decimals)], more: true };
  const values: Quantity[] = [];
  for (let units = from; units <= to; units++) values.push(scaled(units, found.decimals));
  const distance = (value: Quantity) => absolute(subtract(value, exact));
  return { values: values.sort((a, b) => compare(distance(a), distance(b))), more: false };
}

/** How far the cell is off in each failed equality, the narrowest first. */
function failedEqualities(index: SystemIndex, cell: number): { centre: Quantity; width: Quantity }[] {
  const isEquality = ({ rule }: Touch) => index.isFailed(rule) && index.system.linear[rule]?.operator === '=';
  return (index.touching[cell] ?? [])
    .filter(isEquality)
    .flatMap(({ rule, coefficient }) => {
      const residual = index.residuals[rule];
      const radius = index.system.linear[rule]?.radius;
      const centre = residual && divide(residual, coefficient);
      const width = radius && divide(radius, absolute(coefficient));
      return centre && width ? [{ centre, width }] : [];
    })
    .sort((a, b) => compare(a.width, b.width));
}

function floorUnits(value: Quantity, decimals: number): bigint {
  const top = BigInt(value.numerator) * BigInt(powerOfTen(decimals));
  const bottom = BigInt(value.denominator);
  const quotient = top / bottom;
  return top % bottom < 0n ? quotient - 1n : quotient;
}

function ceilUnits(value: Quantity, decimals: number): bigint {
  return -floorUnits(negate(value), decimals);
}
