import { isZero } from '../../model/quantity.ts';
import { literalOf } from '../construct.ts';
import { type Criterion, criterionOf } from '../criterion.ts';
import type { Expression, ReferencedTraits } from '../expression.ts';
import { addressOf, cellText } from './cell-text.ts';
import { allGuards, guardOn } from './guard.ts';
import { mergeRanges } from './merge-ranges.ts';
import { numberText, quotedText } from './number-text.ts';
import type { PrintContext } from './print-context.ts';
import { unreadableTest } from './print-list.ts';
import { binding, type Printed, printed, within } from './printed.ts';

interface Range {
  readonly address: string;
  readonly traits: ReferencedTraits;
}

/** A pair of range and criterion, in both ways of asking for it. */
interface Condition {
  readonly range: Range;
  /** As a criterion of COUNTIFS; absent where Excel would read it otherwise than we do. */
  readonly plain: string | undefined;
  /** As a factor of SUMPRODUCT: an array of TRUE and FALSE, or of 1 and 0. */
  readonly factor: string;
  readonly operand: Printed;
}

export function printCountMatches(pairs: readonly Expression[], context: PrintContext): Printed {
  const conditions = printConditions(pairs, context);
  const plain = plainPairs(conditions);
  const text = plain
    ? `${conditions.length === 1 ? 'COUNTIF' : 'COUNTIFS'}(${plain})`
    : `SUMPRODUCT(${product(conditions)})`;
  return assemble(text, conditions);
}

export function printSumMatches(
  sum: Expression | undefined,
  pairs: readonly Expression[],
  context: PrintContext,
): Printed {
  const conditions = printConditions(pairs, context);
  const range = sum && rangeOf(sum, context);
  if (!range || range.traits.type === 'yesNo' || sum.kind !== 'listColumn') {
    context.state.impossible = true;
    return printed('0');
  }
  const plain = plainPairs(conditions);
  const text = plain ? `SUMIFS(${range.address},${plain})` : `SUMPRODUCT(${product(conditions)},${range.address})`;
  return assemble(text, conditions, [unreadableTest(range.address, sum.reference)]);
}

function assemble(text: string, conditions: readonly Condition[], tests: readonly string[] = []): Printed {
  const operands = conditions.map(({ operand }) => operand);
  return printed(text, {
    guard: allGuards([...operands.map(({ guard }) => guard), guardOn({ tests })]),
    mayFail: operands.some(({ mayFail }) => mayFail),
  });
}

function plainPairs(conditions: readonly Condition[]): string | undefined {
  const pairs = conditions.map(({ range, plain }) => plain && `${range.address},${plain}`);
  return pairs.every(Boolean) ? pairs.join(',') : undefined;
}

function product(conditions: readonly Condition[]): string {
  const factors = conditions.map(({ factor }) => factor);
  return factors.length === 1 ? `--${factors.join('')}` : factors.join('*');
}

function printConditions(pairs: readonly Expression[], context: PrintContext): Condition[] {
  const conditions: Condition[] = [];
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const [tree, criterion] = pairs.slice(index, index + 2);
    const range = tree && rangeOf(tree, context);
    const condition = range && criterion && printCondition(range, criterionOf(criterion), context);
    if (condition) conditions.push(condition);
    else context.state.impossible = true;
  }
  return conditions;
}

function rangeOf(expression: Expression, context: PrintContext): Range | undefined {
  if (expression.kind === 'listColumn') {
    const address = context.book.listColumn(expression.reference);
    return address === undefined ? undefined : { address, traits: expression.reference };
  }
  if (expression.kind !== 'run') return undefined;
  const addresses = expression.references.map((cell) => addressOf(cell, context));
  const [address, ...more] = mergeRanges(addresses.filter((known) => known !== undefined));
  const [traits] = expression.references;
  const alike = expression.references.every((cell) => cell.type === traits?.type);
  return address !== undefined && more.length === 0 && traits && alike ? { address, traits } : undefined;
}

function printCondition(range: Range, criterion: Criterion, context: PrintContext): Condition | undefined {
  if (range.traits.type === 'yesNo') return yesNoCondition(range, criterion);
  return range.traits.type === 'text'
    ? textCondition(range, criterion, context)
    : numberCondition(range, criterion, context);
}

/** 是 and 否 in the sheet; the rule may say 1 and 0. */
function yesNoCondition(range: Range, { operator, operand }: Criterion): Condition | undefined {
  if (operator !== '=' && operator !== '<>') return undefined;
  const literal = literalOf(operand);
  const text = operand.kind === 'text' ? operand.text : literal && (isZero(literal) ? '否' : '是');
  if (text !== '是' && text !== '否') return undefined;
  const asked = operator === '=' ? text : text === '是' ? '否' : '是';
  return { range, plain: quotedText(asked), factor: `(${range.address}="${asked}")`, operand: printed('') };
}

/** Texts that Excel takes as they are: no wildcard, no operator in front, nothing that looks like a number. */
const takenLiterally = /^[^<>=*?~\d.+-][^*?~]*$/;

function textCondition(range: Range, { operator, operand }: Criterion, context: PrintContext): Condition | undefined {
  if (operator !== '=' && operator !== '<>') return undefined;
  const value = operand.kind === 'cell' ? cellText(operand.reference, context) : context.value(operand, context);
  const address = operand.kind === 'cell' ? addressOf(operand.reference, context) : undefined;
  const literal = operand.kind === 'text' && takenLiterally.test(operand.text) && operator === '=';
  const sought = address ?? (value.textual ? value.text : `${within(value, binding.joined)}&""`);
  const own = value.textual ? range.address : `${range.address}&""`;
  const equal = `(${own}=${sought})`;
  const factor = operator === '=' ? equal : `(${range.address}<>"")*(${own}<>${sought})`;
  return { range, plain: literal ? quotedText(operand.text) : undefined, factor, operand: value };
}

function numberCondition(range: Range, { operator, operand }: Criterion, context: PrintContext): Condition | undefined {
  const value = context.value(operand, context);
  if (value.textual) return undefined;
  const literal = literalOf(operand);
  const ordered = operator !== '=' && operator !== '<>';
  const criterion = literal
    ? quotedText(`${operator}${numberText(literal)}`)
    : `"${operator}"&${within(value, binding.sum)}`;
  // A text is larger than every number, so only numbers are asked.
  const factor = `ISNUMBER(${range.address})*(${range.address}${operator}${within(value, binding.joined)})`;
  return { range, plain: ordered ? criterion : undefined, factor, operand: value };
}
