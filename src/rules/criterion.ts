import { parseQuantity } from '../model/quantity.ts';
import { numberOf } from './construct.ts';
import type { ComparisonOperator, Expression } from './expression.ts';

/** What COUNTIF and SUMIF ask of a row: `>=` something. A criterion without operator means equality. */
export interface Criterion {
  readonly operator: ComparisonOperator;
  readonly operand: Expression;
}

const operatorFirst = /^(<=|>=|<>|<|>|=)(.*)$/su;

/**
 * Reads a criterion as written: `">=5"`, `">=" & x`, `"在建"`, `x`. What a cell holds is never parsed, so a name that
 * begins with `>` or holds `*` is only a name.
 */
export function criterionOf(expression: Expression): Criterion {
  if (expression.kind === 'text') {
    const match = operatorFirst.exec(expression.text);
    if (!match) return { operator: '=', operand: literal(expression.text) };
    // The pattern yields exactly these operators.
    return { operator: match[1] as ComparisonOperator, operand: literal(match[2] ?? '') };
  }
  if (expression.kind === 'binary' && expression.operator === '&' && expression.left.kind === 'text') {
    const match = operatorFirst.exec(expression.left.text);
    // The pattern yields exactly these operators.
    if (match && match[2] === '') return { operator: match[1] as ComparisonOperator, operand: expression.right };
  }
  return { operator: '=', operand: expression };
}

function literal(text: string): Expression {
  const quantity = parseQuantity(text.trim());
  return quantity ? numberOf(quantity) : { kind: 'text', text };
}
