import type { BlankPolicy } from '../../model/form.ts';
import { evaluate } from '../../rules/evaluate.ts';
import type { Expression } from '../../rules/expression.ts';
import type { Operands } from '../../rules/operands.ts';

/**
 * The formula with the branch that was taken in the place of every IF and IFERROR: what was not taken has no part in
 * the figure.
 */
export function takenBranch(expression: Expression, operands: Operands, policy: BlankPolicy = 'undecided'): Expression {
  const settle = (part: Expression): Expression => takenBranch(part, operands, policy);
  switch (expression.kind) {
    case 'unary':
      return { ...expression, operand: settle(expression.operand) };
    case 'blanks':
      return { ...expression, operand: takenBranch(expression.operand, operands, expression.policy) };
    case 'binary':
    case 'comparison':
      return { ...expression, left: settle(expression.left), right: settle(expression.right) };
    case 'call':
      return settleCall(expression, operands, policy, settle);
    default:
      return expression;
  }
}

function settleCall(
  call: Expression & { readonly kind: 'call' },
  operands: Operands,
  policy: BlankPolicy,
  settle: (part: Expression) => Expression,
): Expression {
  const [first, second, third] = call.arguments;
  if (call.name === 'IF' && first && second && third) {
    const value = evaluate(first, operands, policy);
    if (value.kind === 'boolean') return settle(value.boolean ? second : third);
    if (value.kind === 'number') return settle(value.quantity.numerator === 0 ? third : second);
  }
  if (call.name === 'IFERROR' && first && second) {
    const { kind } = evaluate(first, operands, policy);
    return settle(kind === 'undecided' || kind === 'blank' ? second : first);
  }
  return { ...call, arguments: call.arguments.map(settle) };
}
