import type { Expression } from '../expression.ts';
import { parameterKind, type ResultKind, type RuleFunction } from '../function-catalogue.ts';
import type { BoundTree } from './bound-tree.ts';
import { checkEntry } from './check-codes.ts';
import { convertArgument } from './convert-measure.ts';
import { commonMeasure, type Measure, neutral, quotientMeasure, unknown } from './measure.ts';
import type { PlaceContext } from './place-context.ts';
import { resolveArgument } from './resolve-argument.ts';
import { likeLeft } from './resolve-binary.ts';
import type { ResolvePart } from './resolve-part.ts';
import { failureOf, type Resolved, type Typed } from './resolved.ts';

type CallTree = BoundTree & { readonly kind: 'call' };

export function resolveCall(tree: CallTree, context: PlaceContext, resolvePart: ResolvePart): Resolved {
  const definition = tree.function;
  for (const [index, operand] of tree.arguments.entries()) {
    const cells = tree.arguments[index - 1];
    // A criterion asks something of the range before it.
    if (cells && parameterKind(definition, index) === 'criterion') checkEntry(cells, operand, 'criterion', context);
  }
  const operands = tree.arguments.map((operand, index) => ({
    resolved: resolveArgument(definition, index, operand, context, resolvePart),
    span: operand,
  }));
  // SUM is a long +: what is closed is left out of it, as it is of runs.
  const kept = definition.name === 'SUM' ? operands.filter(({ resolved }) => resolved !== 'closed') : operands;
  if (kept.length === 0 && operands.length > 0) return 'closed';
  const failure = failureOf(kept.flatMap(({ resolved }) => (Array.isArray(resolved) ? [] : [resolved])));
  if (failure) return failure;
  const typed = kept.flatMap(({ resolved, span }) =>
    Array.isArray(resolved) ? resolved.map((value) => ({ value, span })) : [],
  );
  return assemble(definition, typed, context);
}

interface Argument {
  readonly value: Typed;
  readonly span: BoundTree;
}

function assemble(definition: RuleFunction, operands: readonly Argument[], context: PlaceContext): Resolved {
  const [first, second] = operands;
  switch (definition.measure) {
    case 'quotient': {
      if (!first || !second) return 'wrong';
      const isGrowth = definition.name === 'GROWTH';
      const divisor = likeLeft(first.value, second.value, second.span, context);
      const measure = quotientMeasure(first.value.measure, divisor.measure);
      // What something has grown by is a share, never money per head.
      return build(definition, [first.value, divisor], isGrowth && 'factor' in measure ? unknown : measure);
    }
    case 'first':
      return assembleLike(definition, operands, context);
    default:
      return build(
        definition,
        operands.map(({ value }) => value),
        definition.measure === 'neutral' ? neutral : unknown,
      );
  }
}

/** Arguments from `leading` on are brought to the measure of the first of them that has one. */
function assembleLike(definition: RuleFunction, operands: readonly Argument[], context: PlaceContext): Resolved {
  const sharing = sharedArguments(definition, operands);
  const measure = sharing.map(({ value }) => value.measure).reduce<Measure>(commonMeasureOrFirst, neutral);
  const converted = operands.map((operand) =>
    sharing.includes(operand) ? convertArgument(measure, operand.value, operand.span, context) : [operand.value],
  );
  const present = converted.filter((values) => values !== undefined);
  return present.length === converted.length ? build(definition, present.flat(), measure) : 'wrong';
}

/** The first measured argument decides, so that a conversion always goes to the left. */
function commonMeasureOrFirst(left: Measure, right: Measure): Measure {
  return left.dimension === 'neutral' ? right : 'factor' in left ? left : commonMeasure(left, right);
}

/** The arguments whose measure the result has. */
function sharedArguments(definition: RuleFunction, operands: readonly Argument[]): readonly Argument[] {
  const [first, second, third] = operands;
  switch (definition.name) {
    case 'IF':
      return operands.slice(1);
    case 'SUMIF':
      return [third ?? first].filter((operand) => operand !== undefined);
    case 'MOD':
      return [first, second].filter((operand) => operand !== undefined);
    case 'SUM':
    case 'MIN':
    case 'MAX':
    case 'AVERAGE':
    case 'IFERROR':
      return operands;
    default:
      return operands.slice(0, 1);
  }
}

function build(definition: RuleFunction, operands: readonly Typed[], measure: Measure): Typed {
  const { name } = definition;
  const expressions = operands.map(({ expression }) => expression);
  const otherwise: Expression[] =
    name === 'IF' && expressions.length === 2 ? [{ kind: 'boolean', boolean: false }] : [];
  const expression: Expression = { kind: 'call', name, arguments: [...expressions, ...otherwise] };
  return { expression, type: resultType(definition, operands), measure, list: false };
}

function resultType(definition: RuleFunction, operands: readonly Typed[]): ResultKind {
  if (definition.result !== 'any') return definition.result;
  const choices = operands.slice(definition.name === 'IF' ? 1 : 0).map(({ type }) => type);
  if (definition.name === 'IF' && choices.length === 1) choices.push('condition');
  const [first = 'any', ...others] = choices;
  if (others.every((type) => type === first)) return first;
  return choices.includes('text') || choices.includes('any') ? 'any' : 'number';
}
