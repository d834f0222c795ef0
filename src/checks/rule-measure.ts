import type { Form } from '../model/form.ts';
import type { Expression } from '../rules/expression.ts';
import type { RulePlace } from '../rules/rule.ts';

/** Stands for the sides of a rule that are days: shown as dates, and their difference in days. */
export const dayMeasure = 'day';

const measureKeepingCalls = new Set(['SUM', 'ABS', 'MAX', 'MIN']);

/**
 * The measure in which both sides of a rule stand, or '' where it is not plain: different measures, quotients, counts.
 *
 * @param formOf the form of a code, where it is known
 */
export function ruleMeasure(place: RulePlace, formOf: (code: string) => Form | undefined): string {
  if (comparesDays(place, formOf)) return dayMeasure;
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

/** Whether both sides are cells that hold dates. */
function comparesDays({ condition }: RulePlace, formOf: (code: string) => Form | undefined): boolean {
  return condition.kind === 'comparison' && isDay(condition.left) && isDay(condition.right);

  function isDay(expression: Expression): boolean {
    if (expression.kind === 'blanks') return isDay(expression.operand);
    if (expression.kind !== 'cell') return false;
    const { form, item, column } = expression.reference;
    const owner = formOf(form);
    return owner?.cells[item * owner.columns.length + column]?.type === 'date';
  }
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
