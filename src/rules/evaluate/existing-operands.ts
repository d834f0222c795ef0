import type { Expression } from '../expression.ts';
import type { EvaluationContext } from './context.ts';
import { truthOf } from './values.ts';

/** Functions that look at cells as they are; what they look at is no operand. */
export const rawFunctions: ReadonlySet<string> = new Set([
  ...['ISBLANK', 'ISNUMBER', 'ISTEXT', 'COUNT', 'COUNTA', 'COUNTBLANK'],
]);

/** Whether at least one numeric operand of a side has a value; an IF branch not taken holds no operands. */
export function hasExistingOperand(expression: Expression, context: EvaluationContext): boolean {
  switch (expression.kind) {
    case 'cell': {
      const { reference } = expression;
      if (reference.type === 'text') return false;
      if (reference.of === 'self') return context.operands.cell(reference).kind === 'number';
      return context.operands.children(reference)?.some((value) => value.kind === 'number') ?? false;
    }
    case 'run':
      return expression.references.some((reference) => hasExistingOperand({ kind: 'cell', reference }, context));
    case 'listColumn':
      return context.operands.listColumn(expression.reference)?.some((value) => value.kind === 'number') ?? false;
    case 'unary':
    case 'blanks':
      return hasExistingOperand(expression.operand, context);
    case 'binary':
    case 'comparison':
      return hasExistingOperand(expression.left, context) || hasExistingOperand(expression.right, context);
    case 'call':
      return callHasOperand(expression.name, expression.arguments, context);
    default:
      return false;
  }
}

function callHasOperand(name: string, operands: readonly Expression[], context: EvaluationContext): boolean {
  if (rawFunctions.has(name)) return false;
  if (name !== 'IF') return operands.some((operand) => hasExistingOperand(operand, context));
  const [condition, chosen, otherwise] = operands;
  if (!condition || !chosen || !otherwise) return false;
  if (hasExistingOperand(condition, context)) return true;
  const truth = truthOf(context.evaluate(condition, { ...context, blanksAreZero: true }));
  return truth !== undefined && hasExistingOperand(truth ? chosen : otherwise, context);
}
