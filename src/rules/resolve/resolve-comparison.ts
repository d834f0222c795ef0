import type { BlankPolicy } from '../../model/form.ts';
import { isZero } from '../../model/quantity.ts';
import { cellsOf } from '../cells-of.ts';
import { commonDivisor } from '../common-divisor.ts';
import type { Comparison, ComparisonOperator, Expression } from '../expression.ts';
import { grainOf } from '../grain.ts';
import type { BoundTree } from './bound-tree.ts';
import { checkEntry } from './check-codes.ts';
import { convertTo } from './convert-measure.ts';
import { neutral } from './measure.ts';
import type { PlaceContext } from './place-context.ts';
import type { ResolvePart } from './resolve-part.ts';
import { failureOf, isTyped, type Resolved, type Typed } from './resolved.ts';
import { equalityRadius } from './tolerance.ts';
import { needNumber, needSingle } from './type-checks.ts';

type BinaryTree = BoundTree & { readonly kind: 'binary' };

export function resolveComparison(
  tree: BinaryTree,
  operator: ComparisonOperator,
  context: PlaceContext,
  resolvePart: ResolvePart,
): Resolved {
  // Policies belong to the sides of the outermost comparison; what is compared within a side follows it.
  const within = context.blanks ? { ...context, blanks: undefined } : context;
  const left = resolvePart(tree.left, within);
  const right = resolvePart(tree.right, within);
  if (!isTyped(left) || !isTyped(right)) return failureOf([left, right]) ?? 'wrong';
  if (left.type === 'text' || right.type === 'text') return compareTexts(tree, operator, left, right, context);
  if (!needNumber(left, tree.left, context) || !needNumber(right, tree.right, context)) return 'wrong';
  const converted = convertTo(left.measure, right, tree.right, context);
  if (!converted) return 'wrong';
  return condition(compareNumbers(operator, left.expression, converted.expression, context));
}

/** Texts are equal or not, and nothing else: their order depends on the language of the program. */
function compareTexts(
  tree: BinaryTree,
  operator: ComparisonOperator,
  left: Typed,
  right: Typed,
  context: PlaceContext,
): Resolved {
  if (!needSingle(left, tree.left, context) || !needSingle(right, tree.right, context)) return 'wrong';
  const ordered = operator !== '=' && operator !== '<>';
  const mixed = [left, right].find(({ type }) => type === 'number' || type === 'condition');
  if (ordered) context.report('rule-number-needed', (left.type === 'text' ? tree.left : tree.right).start, {});
  else if (mixed) context.report('rule-text-needed', (mixed === left ? tree.left : tree.right).start, {});
  if (ordered || mixed) return 'wrong';
  checkEntry(tree.left, tree.right, 'entry', context);
  checkEntry(tree.right, tree.left, 'entry', context);
  const sides = { left: left.expression, right: right.expression };
  return condition({ kind: 'comparison', operator, ...sides, of: 'text', rounded: false });
}

function compareNumbers(
  operator: ComparisonOperator,
  left: Expression,
  right: Expression,
  context: PlaceContext,
): Comparison {
  const { blanks, tolerance } = context;
  const equality = operator === '=' || operator === '<>';
  const radius = equality ? equalityRadius(left, right, tolerance) : undefined;
  const exact = !radius || (radius.kind === 'number' && isZero(radius.quantity));
  const rounded = !haveCommonGrain(exact || radius.kind === 'number' ? [left, right] : [left, right, radius]);
  return {
    kind: 'comparison',
    operator,
    left: underPolicy(left, blanks?.left),
    right: underPolicy(right, blanks?.right),
    of: 'number',
    rounded,
    // Where the sides are decided their blanks read 0, and so they do in the radius over the same cells.
    ...(exact ? {} : { radius: relaxed(radius, blanks) }),
  };
}

function haveCommonGrain(expressions: readonly Expression[]): boolean {
  const grains = expressions.map(grainOf);
  const present = grains.filter((grain) => grain !== undefined);
  if (present.length < grains.length) return false;
  const grain = present.reduce(commonDivisor);
  return isZero(grain) || grainOf({ kind: 'number', quantity: grain }) !== undefined;
}

function relaxed(radius: Expression, blanks: PlaceContext['blanks']): Expression {
  const strict = !blanks || (blanks.left === 'undecided' && blanks.right === 'undecided');
  return strict || radius.kind === 'number' ? radius : underPolicy(radius, 'always-zero');
}

function underPolicy(operand: Expression, policy: BlankPolicy | undefined): Expression {
  if (policy === undefined || policy === 'undecided') return operand;
  const entered = cellsOf(operand).some((cell) => cell.source === 'entered' && cell.type !== 'text');
  return entered ? { kind: 'blanks', policy, operand } : operand;
}

function condition(expression: Comparison): Typed {
  return { expression, type: 'condition', measure: neutral, list: false };
}
