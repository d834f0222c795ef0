import type { Quantity } from '../../model/quantity.ts';
import { add, compare, multiply, zero } from '../../model/quantity.ts';
import type { SystemCell } from '../rule-system.ts';
import type { LinearForm } from './linear-form.ts';

/** Between which values a form stays while its cells keep within their bounds; absent: without end. */
export interface FormRange {
  readonly least?: Quantity;
  readonly greatest?: Quantity;
}

export function formRange({ terms, constant }: LinearForm, cells: readonly SystemCell[]): FormRange {
  let least: Quantity | undefined = constant;
  let greatest: Quantity | undefined = constant;
  for (const [index, coefficient] of terms) {
    const cell = cells[index];
    const isRising = compare(coefficient, zero) > 0;
    least = reach(least, coefficient, isRising ? cell?.minimum : cell?.maximum);
    greatest = reach(greatest, coefficient, isRising ? cell?.maximum : cell?.minimum);
  }
  return { ...(least ? { least } : {}), ...(greatest ? { greatest } : {}) };
}

function reach(sum: Quantity | undefined, coefficient: Quantity, bound: Quantity | undefined): Quantity | undefined {
  return sum && bound && add(sum, multiply(coefficient, bound));
}
