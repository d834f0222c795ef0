import type { Edition } from '../forms/edition.ts';
import type { Form } from '../model/form.ts';
import type { Expression } from '../rules/expression.ts';
import type { LinearForm } from './linear-form.ts';
import { linearForm } from './linear-form.ts';

/** A recomputed cell and the two parts of its RATIO or GROWTH. */
export interface RatioParts {
  readonly cell: number;
  readonly numerator: LinearForm;
  readonly denominator: LinearForm;
}

/**
 * The recomputed cells whose parts add up the tree. A cell that divides in more than one way, or whose parts are not
 * plain sums, is left to be evaluated on the totals as they are.
 *
 * @param edition of the total at the root, which shows whatever any unit below has
 */
export function ratioPartsOf(edition: Edition): readonly RatioParts[] {
  const { form } = edition;
  const found: RatioParts[] = [];
  for (const { cell, expression } of edition.formulas.values()) {
    if (cell.aggregation.kind !== 'recompute') continue;
    const parts = divisionsIn(expression).map((call) => partsOf(call, form));
    const [first] = parts;
    if (first === undefined || !parts.every((other) => other !== undefined && alike(first, other))) continue;
    found.push({ cell: cell.index, ...first });
  }
  return found;
}

type Call = Expression & { readonly kind: 'call' };
type Parts = Omit<RatioParts, 'cell'>;

function divisionsIn(expression: Expression): readonly Call[] {
  switch (expression.kind) {
    case 'unary':
      return divisionsIn(expression.operand);
    case 'blanks':
      // Where a blank reads as 0, nobody lacks a part.
      return expression.policy === 'undecided' ? divisionsIn(expression.operand) : [];
    case 'binary':
    case 'comparison':
      return [...divisionsIn(expression.left), ...divisionsIn(expression.right)];
    case 'call':
      if (expression.name === 'RATIO' || expression.name === 'GROWTH') return [expression];
      return expression.arguments.flatMap(divisionsIn);
    default:
      return [];
  }
}

function partsOf(call: Call, form: Form): Parts | undefined {
  const [above, below] = call.arguments;
  const numerator = above && linearForm(above, form);
  const denominator = below && linearForm(below, form);
  if (!numerator || !denominator) return undefined;
  const cells = [...numerator.keys(), ...denominator.keys()];
  return cells.every((cell) => form.cells[cell]?.aggregation.kind === 'sum') ? { numerator, denominator } : undefined;
}

function alike(a: Parts, b: Parts): boolean {
  return sameForm(a.numerator, b.numerator) && sameForm(a.denominator, b.denominator);
}

function sameForm(a: LinearForm, b: LinearForm): boolean {
  return (
    a.size === b.size &&
    [...a].every(([cell, { numerator, denominator }]) => {
      const other = b.get(cell);
      return other?.numerator === numerator && other.denominator === denominator;
    })
  );
}
