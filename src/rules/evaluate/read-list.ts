import type { Quantity } from '../../model/quantity.ts';
import type { Expression, ReferencedColumn } from '../expression.ts';
import type { Value } from '../value.ts';
import type { EvaluationContext } from './context.ts';
import { asOperand, readCell } from './read-cell.ts';
import { obstacleOf, quantityOf, undecided } from './values.ts';

/**
 * The numbers of list arguments (runs, whole columns, CHILDREN, single values), or the value that keeps them from
 * being known. Rows of a list form that are blank, not applicable or not calculated are passed over, as in Excel.
 */
export function readList(
  expressions: readonly Expression[],
  context: EvaluationContext,
): { readonly quantities: readonly Quantity[] } | { readonly obstacle: Value } {
  const values = expressions.flatMap((expression) => readMembers(expression, context));
  const obstacle = obstacleOf(values);
  if (obstacle) return { obstacle };
  const quantities = values.map(quantityOf);
  const present = quantities.filter((quantity) => quantity !== undefined);
  return present.length === quantities.length ? { quantities: present } : { obstacle: undecided('type') };
}

function readMembers(expression: Expression, context: EvaluationContext): readonly Value[] {
  switch (expression.kind) {
    case 'run':
      return expression.references.flatMap((reference) => readMembers({ kind: 'cell', reference }, context));
    case 'cell': {
      const { reference } = expression;
      if (reference.of === 'self') return [readCell(reference, context)];
      const below = context.operands.children(reference);
      return below ? below.map((value) => asOperand(value, reference, context)) : [undecided('noData')];
    }
    case 'listColumn':
      return readColumn(expression.reference, context);
    default:
      return [context.evaluate(expression, context)];
  }
}

function readColumn(column: ReferencedColumn, context: EvaluationContext): readonly Value[] {
  const rows = context.operands.listColumn(column);
  if (!rows) return [undecided('missingReturn')];
  return rows
    .filter((row) => !isPassedOver(row, column))
    .map((row) => (row.kind === 'text' ? undecided('unreadable') : row));
}

function isPassedOver(row: Value, column: ReferencedColumn): boolean {
  if (row.kind === 'blank' || row.kind === 'notApplicable') return true;
  return row.kind === 'undecided' && column.source === 'computed';
}
