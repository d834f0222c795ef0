import type { Quantity } from '../../model/quantity.ts';
import { divide, isZero, one, zero } from '../../model/quantity.ts';
import type { Conjunction } from './condition.ts';
import type { LinearForm } from './linear-form.ts';
import { constantForm, isConstant, negateForm, scaleForm, sumForms } from './linear-form.ts';

/** A number that is `top ÷ bottom` where the guard holds; without a bottom it is `top`. */
export interface Piece {
  readonly guard: Conjunction;
  readonly top: LinearForm;
  readonly bottom?: LinearForm;
}

/**
 * A number as a function of the cells, piece by piece. Where no guard holds it is undecided; an empty list is a number
 * that nobody knows (a blank).
 */
export type Pieces = readonly Piece[];

const mostPieces = 32;

export function constantPieces(quantity: Quantity): Pieces {
  return [{ guard: [], top: constantForm(quantity) }];
}

export function formPieces(top: LinearForm): Pieces {
  return [{ guard: [], top }];
}

/** @returns undefined where the result is not linear, or of too many pieces */
export function addPieces(left: Pieces, right: Pieces): Pieces | undefined {
  return combine(left, right, addPiece);
}

export function multiplyPieces(left: Pieces, right: Pieces): Pieces | undefined {
  return combine(left, right, multiplyPiece);
}

export function dividePieces(left: Pieces, right: Pieces): Pieces | undefined {
  return combine(left, right, dividePiece);
}

export function scalePieces(pieces: Pieces, factor: Quantity): Pieces {
  return pieces.map((piece) => ({ ...piece, top: scaleForm(piece.top, factor) }));
}

export function negatePieces(pieces: Pieces): Pieces {
  return pieces.map((piece) => ({ ...piece, top: negateForm(piece.top) }));
}

/** The value of a number that depends on no cell. */
export function constantOf(pieces: Pieces): Quantity | undefined {
  const [only, ...others] = pieces;
  if (!only || others.length > 0 || only.guard.length > 0 || only.bottom || !isConstant(only.top)) return undefined;
  return only.top.constant;
}

/** `none`: undecided there; undefined: not linear. */
type Combined = Omit<Piece, 'guard'> | 'none' | undefined;

function combine(left: Pieces, right: Pieces, operation: (a: Piece, b: Piece) => Combined): Pieces | undefined {
  if (left.length * right.length > mostPieces) return undefined;
  const pieces: Piece[] = [];
  for (const a of left) {
    for (const b of right) {
      const result = operation(a, b);
      if (result === undefined) return undefined;
      if (result !== 'none') pieces.push({ ...result, guard: [...a.guard, ...b.guard] });
    }
  }
  return pieces;
}

function addPiece(a: Piece, b: Piece): Combined {
  if (a.bottom === b.bottom) return { ...a, top: sumForms([a.top, b.top]) };
  const [quotient, other] = a.bottom ? [a, b] : [b, a];
  // n ÷ d + k is (n + k d) ÷ d.
  if (!quotient.bottom || other.bottom || !isConstant(other.top)) return undefined;
  return {
    top: sumForms([quotient.top, scaleForm(quotient.bottom, other.top.constant)]),
    bottom: quotient.bottom,
  };
}

function multiplyPiece(a: Piece, b: Piece): Combined {
  if (!a.bottom && isConstant(a.top)) return { ...b, top: scaleForm(b.top, a.top.constant) };
  if (!b.bottom && isConstant(b.top)) return { ...a, top: scaleForm(a.top, b.top.constant) };
  return undefined;
}

function dividePiece(a: Piece, b: Piece): Combined {
  if (b.bottom) return undefined;
  if (isConstant(b.top)) {
    const factor = isZero(b.top.constant) ? undefined : divide(one, b.top.constant);
    return factor ? { ...a, top: scaleForm(a.top, factor) } : 'none';
  }
  return a.bottom ? undefined : { top: a.top, bottom: b.top };
}

/** A number that is 1 where the one holds and 0 where the other does. */
export function truthPieces(holds: readonly Conjunction[], fails: readonly Conjunction[]): Pieces {
  return [
    ...holds.map((guard) => ({ guard, top: constantForm(one) })),
    ...fails.map((guard) => ({ guard, top: constantForm(zero) })),
  ];
}

/** Where the guard holds as well. */
export function guarded(guards: readonly Conjunction[], pieces: Pieces): Pieces {
  return guards.flatMap((guard) => pieces.map((piece) => ({ ...piece, guard: [...guard, ...piece.guard] })));
}

/** The form of a number that is one linear form everywhere. */
export function plainForm(pieces: Pieces): LinearForm | undefined {
  const [only, ...others] = pieces;
  return only && others.length === 0 && only.guard.length === 0 && !only.bottom ? only.top : undefined;
}
