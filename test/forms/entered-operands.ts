import type { Catalogue } from '../../src/forms/catalogue.ts';
import type { Edition, FilerProfile } from '../../src/forms/edition.ts';
import { referencedIndex, referencesOf } from '../../src/forms/references.ts';
import type { Cell } from '../../src/model/form.ts';
import type { Expression } from '../../src/rules/expression.ts';
import type { RulePlace } from '../../src/rules/rule.ts';
import { monthsIn } from './generated-unit.ts';

/** An entered or filled-in cell that decides a rule, directly or through computed cells. */
export interface EnteredOperand {
  readonly form: string;
  /** In which its period ends, as {@link GeneratedUnit.figures} counts. */
  readonly month: number;
  readonly cell: Cell;
}

/** Everything a place of a rule comes down to, as far as two years back. */
export function enteredOperands(
  catalogue: Catalogue,
  profile: FilerProfile,
  place: RulePlace,
  month: number,
): readonly EnteredOperand[] {
  const found = new Map<string, EnteredOperand>();
  const seen = new Set<string>();

  function visit(expression: Expression, from: number): void {
    for (const reference of referencesOf(expression)) {
      const back = { current: 0, previous: monthsIn(catalogue, reference.form), lastYear: 12 }[reference.time];
      visitCell(catalogue.edition(reference.form, profile), reference, from - back);
    }
  }

  function visitCell({ form, formulas }: Edition, reference: Parameters<typeof referencedIndex>[0], at: number): void {
    const index = referencedIndex(reference, form.columns.length);
    const cell = form.cells[index];
    const key = `${form.code} ${index} ${at}`;
    if (cell === undefined || seen.has(key) || at <= month - 24) return;
    seen.add(key);
    const formula = formulas.get(index);
    if (formula) visit(formula.expression, at);
    else found.set(key, { form: form.code, month: at, cell });
  }

  for (const expression of place.when ? [place.condition, place.when] : [place.condition]) visit(expression, month);
  return [...found.values()];
}
