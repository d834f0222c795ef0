import { integer } from '../../model/quantity.ts';
import type { Expression } from '../expression.ts';
import type { Value } from '../value.ts';
import { applyBinary, applyUnary } from './arithmetic.ts';
import { evaluateComparison } from './compare.ts';
import type { EvaluationContext } from './context.ts';
import { hasExistingOperand } from './existing-operands.ts';
import { functionEvaluators } from './function-evaluators.ts';
import { readCell } from './read-cell.ts';
import { numberValue, textValue, truthValue, undecided } from './values.ts';

/** The value of a tree or of a part of it. */
export function evaluatePart(expression: Expression, context: EvaluationContext): Value {
  switch (expression.kind) {
    case 'number':
      return numberValue(expression.quantity);
    case 'text':
      return textValue(expression.text);
    case 'boolean':
      return truthValue(expression.boolean);
    case 'cell':
      return expression.reference.of === 'self' ? readCell(expression.reference, context) : undecided('type');
    case 'run':
    case 'listColumn':
      return undecided('type');
    case 'units': {
      const count = context.operands.units(expression.count);
      return count === undefined ? undecided('noData') : numberValue(integer(count));
    }
    case 'unary':
      return applyUnary(expression.operator, evaluatePart(expression.operand, context));
    case 'binary':
      return applyBinary(
        expression.operator,
        evaluatePart(expression.left, context),
        evaluatePart(expression.right, context),
      );
    case 'comparison':
      return evaluateComparison(expression, context).value;
    case 'blanks':
      return evaluateUnderPolicy(expression, context);
    case 'call':
      return functionEvaluators.get(expression.name)?.(expression.arguments, context) ?? undecided('type');
  }
}

/** `zero` needs at least one operand that exists; with none the side stays undecided (VTL 2.1 `partial_zero`). */
function evaluateUnderPolicy({ policy, operand }: Expression & { kind: 'blanks' }, context: EvaluationContext): Value {
  if (policy === 'undecided') return evaluatePart(operand, { ...context, blanksAreZero: false });
  const value = evaluatePart(operand, { ...context, blanksAreZero: true });
  if (policy === 'always-zero' || value.kind === 'notApplicable' || hasExistingOperand(operand, context)) return value;
  return undecided('blank');
}
