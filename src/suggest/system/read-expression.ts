import { scaled } from '../../model/quantity.ts';
import type { Comparison, Expression } from '../../rules/expression.ts';
import { comparePieces } from './compare-pieces.ts';
import type { Condition } from './condition.ts';
import { allOf, undecidable } from './condition.ts';
import type { Pieces } from './piece.ts';
import { addPieces, constantPieces, dividePieces, multiplyPieces, negatePieces, scalePieces } from './piece.ts';
import { readCall } from './read-call.ts';
import type { SymbolicContext, SymbolicReading } from './symbolic-reading.ts';
import { conditionReading, nonlinear, numberReading, piecesOf, readingOf, unknown } from './symbolic-reading.ts';

/** What an expression is as a function of the cells of a system: the counterpart of rules/evaluate. */
export function readExpression(expression: Expression, context: SymbolicContext): SymbolicReading {
  switch (expression.kind) {
    case 'number':
      return numberReading(constantPieces(expression.quantity));
    case 'cell':
      return expression.reference.of === 'self'
        ? context.cell(expression.reference, context.blanksAreZero)
        : readingOf(context.evaluate(expression, context.blanksAreZero));
    case 'unary':
      return readUnary(expression, context);
    case 'binary':
      return readBinary(expression, context);
    case 'comparison':
      return readComparison(expression, context);
    case 'blanks':
      // That at least one operand exists is known by now: what is undecided is in no system.
      return readExpression(expression.operand, { ...context, blanksAreZero: expression.policy !== 'undecided' });
    case 'call':
      return readCall(expression, context);
    default:
      return readingOf(context.evaluate(expression, context.blanksAreZero));
  }
}

function readUnary({ operator, operand }: Expression & { kind: 'unary' }, context: SymbolicContext): SymbolicReading {
  const pieces = piecesOf(readExpression(operand, context));
  if (!pieces || operator === '+') return numberReading(pieces);
  return numberReading(operator === '-' ? negatePieces(pieces) : scalePieces(pieces, scaled(1, 2)));
}

const operations: Readonly<Record<string, (left: Pieces, right: Pieces) => Pieces | undefined>> = {
  '+': addPieces,
  '-': (left, right) => addPieces(left, negatePieces(right)),
  '*': multiplyPieces,
  '/': dividePieces,
};

function readBinary(expression: Expression & { kind: 'binary' }, context: SymbolicContext): SymbolicReading {
  const operation = operations[expression.operator];
  if (!operation) {
    return context.varies(expression) ? nonlinear : readingOf(context.evaluate(expression, context.blanksAreZero));
  }
  const left = piecesOf(readExpression(expression.left, context));
  const right = left && piecesOf(readExpression(expression.right, context));
  return numberReading(right && operation(left, right));
}

function readComparison(comparison: Comparison, context: SymbolicContext): SymbolicReading {
  if (comparison.of === 'text') {
    return context.varies(comparison) ? nonlinear : readingOf(context.evaluate(comparison, context.blanksAreZero));
  }
  const within = readBetween(comparison, context);
  return within ? conditionReading(within) : readDifference(comparison, context);
}

function readDifference(comparison: Comparison, context: SymbolicContext): SymbolicReading {
  const left = readExpression(comparison.left, context);
  const right = readExpression(comparison.right, context);
  const radius = comparison.radius && readExpression(comparison.radius, context);
  if (left.kind === 'unknown' || right.kind === 'unknown' || radius?.kind === 'unknown') return unknown;
  const [a, b, width] = [piecesOf(left), piecesOf(right), radius && piecesOf(radius)];
  if (!a || !b || (radius && !width)) return nonlinear;
  const difference = addPieces(a, negatePieces(b));
  const { operator, rounded } = comparison;
  return conditionReading(difference && comparePieces(difference, { operator, rounded, radius: width }, context.cells));
}

/** `ABS(x) <= c` and `MAX(x, y) <= c` say that each of the values is at most c, without branches. */
function readBetween(comparison: Comparison, context: SymbolicContext): Condition | undefined {
  const { operator, left, right } = comparison;
  const most = operator === '<' || operator === '<=' ? extremes(left, ['ABS', 'MAX']) : undefined;
  const least = operator === '>' || operator === '>=' ? extremes(left, ['MIN']) : undefined;
  const mostRight = operator === '>' || operator === '>=' ? extremes(right, ['ABS', 'MAX']) : undefined;
  const leastRight = operator === '<' || operator === '<=' ? extremes(right, ['MIN']) : undefined;
  const replaceLeft = most ?? least;
  const replaceRight = mostRight ?? leastRight;
  const parts = replaceLeft
    ? replaceLeft.map((part): Comparison => ({ ...comparison, left: part }))
    : replaceRight?.map((part): Comparison => ({ ...comparison, right: part }));
  if (!parts) return undefined;
  const conditions = parts.map((part) => readComparison(part, context));
  const known = conditions.map((reading) =>
    reading.kind === 'condition' ? reading.condition : reading.kind === 'unknown' ? undecidable : undefined,
  );
  const present = known.filter((condition) => condition !== undefined);
  return present.length === known.length ? allOf(present) : undefined;
}

/** The values of which the expression is the greatest (or least). */
function extremes(expression: Expression, names: readonly string[]): readonly Expression[] | undefined {
  if (expression.kind === 'blanks') {
    const { policy } = expression;
    return extremes(expression.operand, names)?.map((operand) => ({ kind: 'blanks', policy, operand }));
  }
  if (expression.kind !== 'call' || !names.includes(expression.name)) return undefined;
  if (expression.name === 'ABS') {
    const [operand] = expression.arguments;
    return operand && [operand, { kind: 'unary', operator: '-', operand }];
  }
  return expression.arguments.flatMap((operand) =>
    operand.kind === 'run'
      ? operand.references.map((reference): Expression => ({ kind: 'cell', reference }))
      : [operand],
  );
}
