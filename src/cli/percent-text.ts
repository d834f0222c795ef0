import type { Quantity } from '../model/quantity.ts';
import { compare, divide, formatQuantity, integer, isZero, multiply, one, round, scaled } from '../model/quantity.ts';

/** In per cent with one decimal, rounded half up: 50.0%. The whole is 100% and nothing is 0%; no other share reads so. */
export function percentText(share: Quantity): string {
  const rounded = round(multiply(share, integer(100)), 1);
  const hundred = integer(100);
  const shown = compare(share, one) < 0 && compare(rounded, hundred) === 0 ? scaled(999, 1) : rounded;
  if (isZero(share)) return '0%';
  return compare(shown, hundred) === 0 ? '100%' : `${formatQuantity(shown, 1)}%`;
}

/** The share of counts; — of nothing. */
export function shareText(part: number, whole: number): string {
  const share = divide(integer(part), integer(whole));
  return share ? percentText(share) : '—';
}
