import { rawFunctions } from '../evaluate/existing-operands.ts';
import type { Expression, ReferencedCell } from '../expression.ts';

/** The cells that are operands whatever the conditions say: none in IF branches, none that are looked at raw. */
export function certainCells(expression: Expression): readonly ReferencedCell[] {
  switch (expression.kind) {
    case 'cell':
      return [expression.reference];
    case 'run':
      return expression.references;
    case 'unary':
    case 'blanks':
      return certainCells(expression.operand);
    case 'binary':
    case 'comparison':
      return [...certainCells(expression.left), ...certainCells(expression.right)];
    case 'call':
      if (rawFunctions.has(expression.name)) return [];
      return (expression.name === 'IF' ? expression.arguments.slice(0, 1) : expression.arguments).flatMap(certainCells);
    default:
      return [];
  }
}
