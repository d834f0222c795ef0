import { add, compare, integer, type Quantity, zero } from '../../model/quantity.ts';
import { criterionOf } from '../criterion.ts';
import type { ComparisonOperator, Expression } from '../expression.ts';
import type { Value } from '../value.ts';
import { textOf } from './arithmetic.ts';
import { holds } from './compare.ts';
import type { EvaluationContext } from './context.ts';
import type { FunctionEvaluator } from './function-evaluator.ts';
import { type RawValue, rawValues } from './raw-cells.ts';
import { numberValue, obstacleOf, quantityOf, undecided, wholeValue } from './values.ts';

interface Matches {
  readonly rows: readonly boolean[];
}

/** Which rows fulfil all pairs of range and criterion. */
function matchRows(pairs: readonly Expression[], context: EvaluationContext): Matches | { readonly obstacle: Value } {
  let rows: boolean[] | undefined;
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const [range, criterion] = pairs.slice(index, index + 2);
    if (!range || !criterion) return { obstacle: undecided('type') };
    const values = rawValues(range, context);
    if (!values) return { obstacle: undecided('missingReturn') };
    const { operator, operand } = criterionOf(criterion);
    const sought = context.evaluate(operand, context);
    const obstacle = obstacleOf([sought]);
    if (obstacle) return { obstacle };
    if (rows && rows.length !== values.length) return { obstacle: undecided('type') };
    const before = rows;
    rows = values.map((row, position) => (before?.[position] ?? true) && fulfils(row, operator, sought));
  }
  return { rows: rows ?? [] };
}

/** A row without a readable value fulfils nothing. */
function fulfils({ value, cell }: RawValue, operator: ComparisonOperator, sought: Value): boolean {
  if (cell.type === 'text') {
    if (value.kind !== 'text' || value.text === '') return false;
    const same = value.text.toLowerCase() === textOf(sought).toLowerCase();
    return operator === '=' ? same : operator === '<>' && !same;
  }
  const wanted = cell.type === 'yesNo' ? yesNoQuantity(sought) : quantityOf(sought);
  const quantity = quantityOf(value);
  if (!quantity) return false;
  return wanted ? holds(operator, compare(quantity, wanted)) : operator === '<>';
}

/** In a yes/no column 是 and 否 stand for 1 and 0. */
function yesNoQuantity(sought: Value): Quantity | undefined {
  if (sought.kind !== 'text') return quantityOf(sought);
  return sought.text === '是' ? integer(1) : sought.text === '否' ? zero : undefined;
}

const countMatches: FunctionEvaluator = (operands, context) => {
  const matches = matchRows(operands, context);
  return 'obstacle' in matches ? matches.obstacle : wholeValue(matches.rows.filter(Boolean).length);
};

function sumMatches(range: Expression | undefined, pairs: readonly Expression[], context: EvaluationContext): Value {
  const values = range && rawValues(range, context);
  if (!values) return undecided('missingReturn');
  const matches = matchRows(pairs, context);
  if ('obstacle' in matches) return matches.obstacle;
  // What cannot be read leaves the sum open, whichever row it stands in: the sheet can ask no more precisely.
  if (values.some(({ value, cell }) => cell.type !== 'text' && isUnreadable(value, cell.source)))
    return undecided('unreadable');
  const chosen = values.filter((_, row) => matches.rows[row]).map(({ value }) => quantityOf(value) ?? zero);
  return numberValue(chosen.reduce(add, zero));
}

function isUnreadable(value: Value, source: string): boolean {
  return value.kind === 'text' || (value.kind === 'undecided' && source !== 'computed');
}

export const criteriaFunctions: Readonly<Record<string, FunctionEvaluator>> = {
  COUNTIF: countMatches,
  COUNTIFS: countMatches,
  SUMIF: ([range, criterion, sum], context) =>
    range && criterion ? sumMatches(sum ?? range, [range, criterion], context) : undecided('type'),
  SUMIFS: ([sum, ...pairs], context) => sumMatches(sum, pairs, context),
};
