import { shiftDay } from './calendar-day.ts';

/** A stretch of time, first and last day included, as ISO dates. An open end is that of {@link always}. */
export interface Validity {
  readonly from: string;
  readonly to: string;
}

/** Since ever and without end; ISO dates compare as texts. */
export const always: Validity = Object.freeze({ from: '0000-01-01', to: '9999-12-31' });

export function validityOf(unit: { readonly validFrom?: string; readonly validTo?: string }): Validity {
  if (unit.validFrom === undefined && unit.validTo === undefined) return always;
  return { from: unit.validFrom ?? always.from, to: unit.validTo ?? always.to };
}

export function holdsOn(validity: Validity, day: string): boolean {
  return validity.from <= day && day <= validity.to;
}

export function overlap(a: Validity, b: Validity): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/**
 * A day of `wanted` that none of the others holds on, or undefined where together they hold all the time.
 *
 * @param others ordered by their first day
 */
export function uncoveredDay(wanted: Validity, others: readonly Validity[]): string | undefined {
  let next = wanted.from;
  for (const other of others) {
    if (other.to < next) continue;
    if (other.from > next) return next === always.from ? shiftDay(other.from, -1) : next;
    if (other.to >= wanted.to) return undefined;
    next = shiftDay(other.to, 1);
  }
  return next;
}

/** Orders by first day; what has no readable validity stands first. */
export function compareFirstDays(
  a: { readonly validity: Validity | undefined },
  b: { readonly validity: Validity | undefined },
): number {
  const [from, other] = [a.validity?.from ?? '', b.validity?.from ?? ''];
  return from < other ? -1 : from > other ? 1 : 0;
}
