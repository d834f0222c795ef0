import type { Label } from '../../model/label.ts';
import { absolute, compare, integer } from '../../model/quantity.ts';
import { literalOf } from '../construct.ts';
import type { Expression } from '../expression.ts';
import { type ParameterKind, parameterKind, type RuleFunction } from '../function-catalogue.ts';
import type { BoundTree } from './bound-tree.ts';
import type { PlaceContext } from './place-context.ts';
import { isExponent } from './resolve-binary.ts';
import type { ResolvePart } from './resolve-part.ts';
import { resolveRun } from './resolve-reference.ts';
import { isTyped, type Resolved, type Typed } from './resolved.ts';
import { needNumber, needSingle, needText } from './type-checks.ts';

const cellsLabel: Label = { zh: '单元格', en: 'cells named directly' };
const cellLabel: Label = { zh: '一个单元格', en: 'one cell named directly' };
const rangeLabel: Label = { zh: '台账的一整栏或一组单元格', en: 'a whole column of a list form or a run' };

type Argument = Typed[] | Exclude<Resolved, Typed>;

/** One argument as written, as the values it stands for; several where a run mixes measures. */
export function resolveArgument(
  definition: RuleFunction,
  index: number,
  tree: BoundTree,
  context: PlaceContext,
  resolvePart: ResolvePart,
): Argument {
  const kind = parameterKind(definition, index);
  const misplaced = misplacedKind(kind, tree);
  if (misplaced) {
    context.report('rule-argument-kind', tree.start, {
      function: definition.name,
      position: index + 1,
      expected: misplaced,
    });
    return 'wrong';
  }
  if (tree.kind === 'reference' && tree.run && isListKind(kind))
    return checkEach(kind, resolveRun(tree, context), tree, context);
  const resolved = resolvePart(tree, context);
  return isTyped(resolved) ? checkEach(kind, [resolved], tree, context) : resolved;
}

function isListKind(kind: ParameterKind): boolean {
  return kind === 'list' || kind === 'cells' || kind === 'range';
}

function misplacedKind(kind: ParameterKind, tree: BoundTree): Label | undefined {
  const named = tree.kind === 'reference' || tree.kind === 'listColumn';
  if (kind === 'cells') return named ? undefined : cellsLabel;
  if (kind === 'cell') return tree.kind === 'reference' && !tree.run && tree.of === 'self' ? undefined : cellLabel;
  if (kind === 'range')
    return tree.kind === 'listColumn' || (tree.kind === 'reference' && tree.run) ? undefined : rangeLabel;
  return undefined;
}

function checkEach(
  kind: ParameterKind,
  values: readonly Typed[] | Exclude<Resolved, Typed>,
  tree: BoundTree,
  context: PlaceContext,
): Argument {
  if (typeof values === 'string') return values;
  return values.every((value) => fits(kind, value, tree, context)) ? [...values] : 'wrong';
}

function fits(kind: ParameterKind, value: Typed, tree: BoundTree, context: PlaceContext): boolean {
  switch (kind) {
    case 'number':
    case 'condition':
      return needNumber(value, tree, context);
    case 'text':
      return needText(value, tree, context);
    case 'list':
      if (value.type !== 'text') return true;
      context.report('rule-number-needed', tree.start, {});
      return false;
    case 'exponent':
      if (isExponent(value.expression)) return true;
      context.report('rule-exponent', tree.start, {});
      return false;
    case 'digits':
      if (isDigits(value.expression)) return true;
      context.report('rule-digits', tree.start, {});
      return false;
    case 'cells':
    case 'range':
      return true;
    default:
      return needSingle(value, tree, context);
  }
}

/** A whole number from −15 to 15: a spreadsheet keeps no more digits of a number. */
function isDigits(expression: Expression): boolean {
  const digits = literalOf(expression);
  return digits?.denominator === 1 && compare(absolute(digits), integer(15)) <= 0;
}
