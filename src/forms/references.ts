import type { CellReference, Expression, ListColumnReference } from '../rules/expression.ts';

/** Every cell and list column an expression reads, in reading order, repeats included. */
export function referencesOf(expression: Expression): readonly (CellReference | ListColumnReference)[] {
  switch (expression.kind) {
    case 'cell':
    case 'listColumn':
      return [expression.reference];
    case 'run':
      return expression.references;
    case 'unary':
    case 'blanks':
      return referencesOf(expression.operand);
    case 'binary':
    case 'comparison':
      return [...referencesOf(expression.left), ...referencesOf(expression.right)];
    case 'call':
      return expression.arguments.flatMap(referencesOf);
    case 'number':
    case 'text':
    case 'boolean':
    case 'units':
      return [];
  }
}

/** Index of the cell a reference names, in a form with this many columns. */
export function referencedIndex(reference: CellReference | ListColumnReference, columns: number): number {
  return 'item' in reference ? reference.item * columns + reference.column : reference.column;
}
