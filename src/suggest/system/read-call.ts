import { absolute, compare, divide, integer, one, zero } from '../../model/quantity.ts';
import type { Expression } from '../../rules/expression.ts';
import { comparePieces } from './compare-pieces.ts';
import type { Condition } from './condition.ts';
import { allOf, anyOf, negated } from './condition.ts';
import { formRange } from './form-range.ts';
import { linearCondition } from './linear-condition.ts';
import { constantForm, negateForm, sumForms } from './linear-form.ts';
import type { Piece, Pieces } from './piece.ts';
import { addPieces, dividePieces, formPieces, guarded, plainForm, scalePieces } from './piece.ts';
import { readMembers, readSummands } from './read-members.ts';
import { readTruth } from './read-truth.ts';
import type { SymbolicContext, SymbolicReading } from './symbolic-reading.ts';
import { conditionReading, nonlinear, numberReading, piecesOf, readingOf, unknown } from './symbolic-reading.ts';

type CallReader = (operands: readonly Expression[], context: SymbolicContext) => SymbolicReading;

/** A call whose result follows from the cells linearly, piece by piece; of anything else only what no cell changes is known. */
export function readCall(call: Expression & { kind: 'call' }, context: SymbolicContext): SymbolicReading {
  if (!context.varies(call)) return readingOf(context.evaluate(call, context.blanksAreZero));
  return readers[call.name]?.(call.arguments, context) ?? nonlinear;
}

const readers: Readonly<Record<string, CallReader>> = {
  SUM: (operands, context) => numberReading(sumOf(readSummands(operands, context))),
  AVERAGE: (operands, context) => {
    const members = readMembers(operands, context);
    const share = members && divide(one, integer(members.length));
    const sum = sumOf(members);
    return numberReading(sum && share && scalePieces(sum, share));
  },
  ABS: ([operand], context) => numberReading(operand && magnitudeOf(operandPieces(operand, context), context)),
  MAX: (operands, context) => numberReading(extremeOf(operands, context, '>=')),
  MIN: (operands, context) => numberReading(extremeOf(operands, context, '<=')),
  RATIO: ([a, b], context) => numberReading(a && b && quotientOf(a, b, context)),
  GROWTH: ([a, b], context) => numberReading(a && b && growthOf(a, b, context)),
  IF: ([condition, chosen, otherwise], context) =>
    condition && chosen && otherwise ? choose(condition, chosen, otherwise, context) : nonlinear,
  IFERROR: ([value, otherwise], context) => (value && otherwise ? orElse(value, otherwise, context) : nonlinear),
  AND: (operands, context) => combineConditions(operands, context, allOf),
  OR: (operands, context) => combineConditions(operands, context, anyOf),
  NOT: ([operand], context) => {
    const condition = operand && readTruth(operand, context);
    return conditionReading(condition && negated(condition));
  },
};

function operandPieces(operand: Expression, context: SymbolicContext): Pieces | undefined {
  return piecesOf(context.read(operand, context));
}

function sumOf(members: readonly Pieces[] | undefined): Pieces | undefined {
  if (!members) return undefined;
  const plain = members.map(plainForm);
  if (plain.every((form) => form !== undefined)) return formPieces(sumForms(plain));
  return members.reduce<Pieces | undefined>((sum, next) => sum && addPieces(sum, next), formPieces(constantForm(zero)));
}

function magnitudeOf(pieces: Pieces | undefined, context: SymbolicContext): Pieces | undefined {
  const result: Piece[] = [];
  for (const piece of pieces ?? []) {
    const { guard, top, bottom } = piece;
    if (bottom) return undefined;
    if (top.terms.size === 0) {
      result.push({ guard, top: constantForm(absolute(top.constant)) });
      continue;
    }
    const { least, greatest } = formRange(top, context.cells);
    const [isNever, isAlways] = [greatest && compare(greatest, zero) <= 0, least && compare(least, zero) >= 0];
    if (!isNever) result.push({ guard: isAlways ? guard : [...guard, linearCondition(top, '>=')], top });
    if (!isAlways)
      result.push({ guard: isNever ? guard : [...guard, linearCondition(top, '<')], top: negateForm(top) });
  }
  return pieces && result;
}

const mostCompared = 6;

/** Of each value the piece in which it is the greatest (or least); of equal ones the first. */
function extremeOf(
  operands: readonly Expression[],
  context: SymbolicContext,
  operator: '>=' | '<=',
): Pieces | undefined {
  const forms = readMembers(operands, context)?.map(plainForm);
  if (!forms || forms.length > mostCompared) return undefined;
  const pieces: Piece[] = [];
  for (const [index, form] of forms.entries()) {
    if (!form) return undefined;
    const guard = [];
    for (const [position, other] of forms.entries()) {
      if (!other || position === index) continue;
      const strict = operator === '>=' ? '>' : '<';
      guard.push(linearCondition(sumForms([form, negateForm(other)]), position < index ? strict : operator));
    }
    pieces.push({ guard, top: form });
  }
  return pieces;
}

function quotientOf(a: Expression, b: Expression, context: SymbolicContext): Pieces | undefined {
  const [top, bottom] = [operandPieces(a, context), operandPieces(b, context)];
  return top && bottom && dividePieces(top, bottom);
}

/** Only a base above 0 has a growth rate. */
function growthOf(a: Expression, b: Expression, context: SymbolicContext): Pieces | undefined {
  const bottom = operandPieces(b, context);
  const isPositive =
    bottom && comparePieces(bottom, { operator: '>', radius: undefined, rounded: false }, context.cells);
  const quotient = quotientOf(a, b, context);
  const growth = quotient && addPieces(quotient, formPieces(constantForm(integer(-1))));
  return isPositive && growth && guarded(isPositive.holds, growth);
}

function choose(condition: Expression, chosen: Expression, otherwise: Expression, context: SymbolicContext) {
  const truth = readTruth(condition, context);
  if (!truth) return nonlinear;
  if (truth.holds.length === 0 && truth.fails.length === 0) return unknown;
  if (isAlways(truth.fails)) return context.read(otherwise, context);
  if (isAlways(truth.holds)) return context.read(chosen, context);
  const [yes, no] = [context.read(chosen, context), context.read(otherwise, context)];
  if (yes.kind === 'condition' && no.kind === 'condition') return conditionReading(chosenCondition(truth, yes, no));
  const [yesPieces, noPieces] = [piecesOf(yes), piecesOf(no)];
  return numberReading(
    yesPieces && noPieces && [...guarded(truth.holds, yesPieces), ...guarded(truth.fails, noPieces)],
  );
}

function isAlways(conjunctions: Condition['holds']): boolean {
  return conjunctions.some((conjunction) => conjunction.length === 0);
}

function chosenCondition(
  truth: Condition,
  yes: { readonly condition: Condition },
  no: { readonly condition: Condition },
): Condition | undefined {
  const under = (guards: Condition['holds'], then: Condition['holds']) =>
    guards.flatMap((guard) => then.map((each) => [...guard, ...each]));
  return {
    holds: [...under(truth.holds, yes.condition.holds), ...under(truth.fails, no.condition.holds)],
    fails: [...under(truth.holds, yes.condition.fails), ...under(truth.fails, no.condition.fails)],
  };
}

/** A quotient has no value where its divisor is 0. Pieces that are undecided elsewhere are not followed. */
function orElse(value: Expression, otherwise: Expression, context: SymbolicContext): SymbolicReading {
  const reading = context.read(value, context);
  if (reading.kind === 'unknown') return context.read(otherwise, context);
  if (reading.kind !== 'number') return nonlinear;
  const [only, ...others] = reading.pieces;
  if (!only) return context.read(otherwise, context);
  if (others.length > 0 || only.guard.length > 0) return nonlinear;
  if (!only.bottom) return reading;
  const fallback = operandPieces(otherwise, context);
  const isZeroDivisor = [linearCondition(only.bottom, '=')];
  return numberReading(fallback && [only, ...guarded([isZeroDivisor], fallback)]);
}

function combineConditions(
  operands: readonly Expression[],
  context: SymbolicContext,
  combine: (conditions: readonly Condition[]) => Condition | undefined,
): SymbolicReading {
  const conditions = operands.map((operand) => readTruth(operand, context));
  const known = conditions.filter((condition) => condition !== undefined);
  return known.length === conditions.length ? conditionReading(combine(known)) : nonlinear;
}
