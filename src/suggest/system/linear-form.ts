import type { Quantity } from '../../model/quantity.ts';
import { add, compare, integer, isZero, multiply, one, zero } from '../../model/quantity.ts';

/** Σ coefficient × cell + constant, exact. No coefficient is 0. */
export interface LinearForm {
  readonly terms: ReadonlyMap<number, Quantity>;
  readonly constant: Quantity;
}

const noTerms: ReadonlyMap<number, Quantity> = new Map();

export function constantForm(constant: Quantity): LinearForm {
  return { terms: noTerms, constant };
}

export function cellForm(cell: number): LinearForm {
  return { terms: new Map([[cell, one]]), constant: zero };
}

export function isConstant({ terms }: LinearForm): boolean {
  return terms.size === 0;
}

export function sumForms(forms: readonly LinearForm[]): LinearForm {
  const [first, ...others] = forms;
  if (!first) return constantForm(zero);
  if (others.length === 0) return first;
  const terms = new Map(first.terms);
  let { constant } = first;
  for (const form of others) {
    constant = add(constant, form.constant);
    for (const [cell, coefficient] of form.terms) addTerm(terms, cell, coefficient);
  }
  return { terms, constant };
}

export function scaleForm(form: LinearForm, factor: Quantity): LinearForm {
  if (isZero(factor)) return constantForm(zero);
  if (compare(factor, one) === 0) return form;
  const terms = new Map([...form.terms].map(([cell, coefficient]) => [cell, multiply(coefficient, factor)]));
  return { terms, constant: multiply(form.constant, factor) };
}

export function negateForm(form: LinearForm): LinearForm {
  return scaleForm(form, integer(-1));
}

function addTerm(terms: Map<number, Quantity>, cell: number, coefficient: Quantity): void {
  const known = terms.get(cell);
  const sum = known ? add(known, coefficient) : coefficient;
  if (isZero(sum)) terms.delete(cell);
  else terms.set(cell, sum);
}
