import type { Expression, ReferencedCell } from './expression.ts';

/** Every cell an expression touches, in reading order, each once. */
export function cellsOf(expression: Expression): readonly ReferencedCell[] {
  const found = new Map<string, ReferencedCell>();
  collect(expression, (cell) => {
    const key = cellKey(cell);
    if (!found.has(key)) found.set(key, cell);
  });
  return [...found.values()];
}

/** A key under which two references to the same cell fall together. */
export function cellKey(cell: ReferencedCell): string {
  return `${cell.form} ${cell.item} ${cell.column} ${cell.time} ${cell.of}`;
}

function collect(expression: Expression, visit: (cell: ReferencedCell) => void): void {
  switch (expression.kind) {
    case 'cell':
      visit(expression.reference);
      return;
    case 'run':
      expression.references.forEach(visit);
      return;
    case 'unary':
    case 'blanks':
      collect(expression.operand, visit);
      return;
    case 'binary':
    case 'comparison':
      collect(expression.left, visit);
      collect(expression.right, visit);
      return;
    case 'call':
      for (const operand of expression.arguments) collect(operand, visit);
      return;
    default:
      return;
  }
}
