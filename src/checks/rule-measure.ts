import type { Form } from '../model/form.ts';
import type { Expression } from '../rules/expression.ts';
import type { RulePlace } from '../rules/rule.ts';

const measureKeepingCalls = new Set(['SUM', 'ABS', 'MAX', 'MIN']);

/**
 * The measure in which both sides of a rule stand, or '' where it is not plain: different measures, quotients, counts.
 *
 * @param formOf the form of a code, where it is known
 */
export function ruleMeasure(place: RulePlace, formOf: (code: string) => Form | undefined): string {
  if (!keepsMeasure(place.condition)) return '';
  const measures = new Set(
    place.operands.map(({ form, item, column }) => {
      const owner = formOf(form);
      return owner?.cells[item * owner.columns.length + column]?.unitMeasure ?? '';
    }),
  );
  const [measure] = measures;
  return measures.size === 1 ? (measure ?? '') : '';
}

function keepsMeasure(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'cell':
    case 'run':
      return true;
    case 'unary':
      return expression.operator !== '%' && keepsMeasure(expression.operand);
    case 'binary':
      return keepsMeasureBinary(expression);
    case 'comparison':
      return keepsMeasure(expression.left) && keepsMeasure(expression.right);
    case 'blanks':
      return keepsMeasure(expression.operand);
    case 'call':
      return measureKeepingCalls.has(expression.name.toUpperCase()) && expression.arguments.every(keepsMeasure);
    default:
      return false;
  }
}

function keepsMeasureBinary(expression: Extract<Expression, { kind: 'binary' }>): boolean {
  const { operator, left, right } = expression;
  if (operator === '/' || operator === '^' || operator === '&') return false;
  const scaled = operator !== '*' || left.kind === 'number' || right.kind === 'number';
  return scaled && keepsMeasure(left) && keepsMeasure(right);
}
